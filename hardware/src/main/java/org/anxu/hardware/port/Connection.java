package org.anxu.hardware.port;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A line while it is in use: tells its loss once, and gives up a device that takes no bytes. */
final class Connection implements Line.Ear {
  /** Small, so that a stall is noticed soon and little is in doubt after one. */
  private static final int PIECE = 256;

  private final Line line;
  private final Consumer<byte[]> heard;
  private final BiConsumer<Connection, String> ended;
  private final AtomicBoolean over = new AtomicBoolean();
  private final CountDownLatch told = new CountDownLatch(1);

  /**
   * @param heard gets what comes in
   * @param ended is told the reason of the loss, once, on any thread; closing is left to it
   */
  Connection(Line line, Consumer<byte[]> heard, BiConsumer<Connection, String> ended) {
    this.line = line;
    this.heard = heard;
    this.ended = ended;
  }

  /** Begins to hear; what comes in is held back until {@link #told}. */
  void listen() {
    line.listen(this);
  }

  /** The listener knows that the line is open. */
  void told() {
    told.countDown();
  }

  @Override
  public void received(byte[] bytes) {
    if (held() && !over.get()) {
      heard.accept(bytes);
    }
  }

  /** Waits as long as a listener takes that must not block; false if the thread is ended. */
  private boolean held() {
    try {
      told.await();
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void lost() {
    if (held()) {
      lose("unplugged");
    }
  }

  /**
   * Writes on the calling thread, which waits while the device takes nothing, until the line is
   * lost; answers how many bytes may have gone out.
   */
  int write(byte[] bytes, ScheduledExecutorService timer, Duration limit) {
    int taken = 0;
    while (taken < bytes.length && !over.get()) {
      int piece = Math.min(PIECE, bytes.length - taken);
      // A stalled write ends only when another thread closes the line.
      Future<?> watchdog =
          timer.schedule(() -> lose("stalled"), limit.toMillis(), TimeUnit.MILLISECONDS);
      int written;
      try {
        written = line.write(bytes, taken, piece);
      } catch (IOException _) {
        written = 0;
      } finally {
        watchdog.cancel(false);
      }
      if (over.get()) {
        return taken + piece; // in doubt, so counted as gone
      }
      if (written <= 0) {
        lose("unplugged");
        return taken;
      }
      taken += written;
    }
    return taken;
  }

  void lose(String reason) {
    if (over.compareAndSet(false, true)) {
      ended.accept(this, reason);
    }
  }

  void close() {
    over.set(true);
    told.countDown();
    line.close();
  }
}
