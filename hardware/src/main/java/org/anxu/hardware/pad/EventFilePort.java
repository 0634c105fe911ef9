package org.anxu.hardware.pad;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device file that is only read, such as an input device's. Reading blocks, so it has a thread
 * for as long as the file is there; closing the channel ends it. Reasons are those of other ports,
 * and {@code not-permitted}.
 */
final class EventFilePort implements BytePort {
  private static final Logger LOG = LoggerFactory.getLogger(EventFilePort.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final int PIECE = 64 * EvdevKeys.EVENT_BYTES;

  private final Path path;
  private final ScheduledExecutorService timer;
  private final Object lock = new Object();
  private @Nullable FileChannel channel;
  private String toldReason = "";
  private boolean closed;

  EventFilePort(String path, ScheduledExecutorService timer) {
    this.path = Path.of(path);
    this.timer = timer;
  }

  @Override
  public void start(PortListener listener) {
    Thread.ofPlatform().daemon().name("events-" + path).start(() -> run(listener));
  }

  /** One attempt and, if it succeeds, all the reading until the file is lost. */
  private void run(PortListener listener) {
    String reason = read(listener);
    synchronized (lock) {
      channel = null;
      if (closed) {
        return;
      }
    }
    if (!reason.equals(toldReason)) { // one attempt at a time: no lock needed
      toldReason = reason;
      LOG.info("{}: {}", path, reason);
      listener.down(reason);
    }
    try {
      timer.schedule(() -> start(listener), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      close(); // the timer ends with the application
    }
  }

  private String read(PortListener listener) {
    try (FileChannel open = FileChannel.open(path, StandardOpenOption.READ)) {
      synchronized (lock) {
        if (closed) {
          return "closed";
        }
        channel = open;
      }
      toldReason = "";
      LOG.info("{}: open", path);
      listener.up();
      ByteBuffer buffer = ByteBuffer.allocate(PIECE);
      while (open.read(buffer) >= 0) {
        listener.received(Arrays.copyOf(buffer.array(), buffer.position()));
        buffer.clear();
      }
      return "unplugged";
    } catch (NoSuchFileException _) {
      return "absent";
    } catch (AccessDeniedException _) {
      return "not-permitted";
    } catch (IOException _) {
      // What a device that is gone makes of opening or reading.
      return Files.exists(path) ? "cannot-open" : "unplugged";
    }
  }

  @Override
  public CompletableFuture<Integer> write(byte[] bytes) {
    return CompletableFuture.completedFuture(0); // nothing is ever said to such a device
  }

  @Override
  public void drop(String reason) {
    FileChannel open;
    synchronized (lock) {
      open = channel;
    }
    close(open);
  }

  @Override
  public void close() {
    FileChannel open;
    synchronized (lock) {
      closed = true;
      open = channel;
    }
    close(open);
  }

  private void close(@Nullable FileChannel open) {
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (IOException e) {
      LOG.info("{}: {}", path, e.getMessage());
    }
  }
}
