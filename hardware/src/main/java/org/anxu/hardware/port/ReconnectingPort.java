package org.anxu.hardware.port;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all kinds of port have in common: connecting for ever with growing delays, writing in order,
 * and giving up a device that has stalled. Opening and writing block, so a port has one thread of
 * its own for both; a watchdog on the timer closes a stalled line, which frees that thread.
 */
abstract class ReconnectingPort implements BytePort {
  private static final Logger LOG = LoggerFactory.getLogger(ReconnectingPort.class);
  private static final int WAITING_WRITES = 64;

  private final String name;
  private final Patience patience;
  private final ScheduledExecutorService timer;
  private final ThreadPoolExecutor lineThread;
  private final Object lock = new Object();
  private @Nullable PortListener listener;
  private @Nullable Connection connection;
  private Duration delay;
  private String toldReason = "";
  private boolean closed;

  /**
   * @param name of the device, for the log and its thread
   * @param timer must have at least two threads if its other users may block one
   */
  ReconnectingPort(String name, Patience patience, ScheduledExecutorService timer) {
    this.name = name;
    this.patience = patience;
    this.timer = timer;
    this.delay = patience.firstDelay();
    this.lineThread =
        new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_WRITES),
            Thread.ofPlatform().daemon().name("line-" + name).factory());
    lineThread.allowCoreThreadTimeOut(true);
  }

  /** Opens the line, on the port's own thread; may take a bounded time. */
  abstract Line open() throws CannotOpen;

  @Override
  public final void start(PortListener listener) {
    synchronized (lock) {
      this.listener = listener;
    }
    connectAfter(Duration.ZERO);
  }

  private void connectAfter(Duration wait) {
    try {
      timer.schedule(this::connectSoon, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      LOG.debug("{}: the timer has ended with the application", name);
    }
  }

  private void connectSoon() {
    try {
      lineThread.execute(this::connect);
    } catch (RejectedExecutionException _) {
      if (listener() != null) {
        // Writes for the lost line are still being turned away.
        connectAfter(patience.longestDelay());
      }
    }
  }

  private void connect() {
    PortListener told = listener();
    if (told == null) {
      return;
    }
    try {
      Connection opened = new Connection(open(), told::received, this::lost);
      if (!begin(opened)) {
        opened.close();
        return;
      }
      LOG.info("{}: open", name);
      opened.listen(); // first, so that what is sent at the news of it is not lost
      told.up();
      opened.told();
    } catch (CannotOpen failure) {
      if (listener() != null) {
        tellDown(failure.reason());
        connectAfter(nextDelay());
      }
    }
  }

  private boolean begin(Connection opened) {
    synchronized (lock) {
      if (closed) {
        return false;
      }
      connection = opened;
      delay = patience.firstDelay();
      toldReason = "";
      return true;
    }
  }

  private @Nullable PortListener listener() {
    synchronized (lock) {
      return closed ? null : listener;
    }
  }

  private Duration nextDelay() {
    synchronized (lock) {
      Duration now = delay;
      Duration doubled = delay.multipliedBy(2);
      delay = doubled.compareTo(patience.longestDelay()) > 0 ? patience.longestDelay() : doubled;
      return now;
    }
  }

  private void tellDown(String reason) {
    PortListener told;
    synchronized (lock) {
      told = listener;
      if (told == null || toldReason.equals(reason)) {
        return;
      }
      toldReason = reason;
    }
    LOG.info("{}: {}", name, reason);
    told.down(reason);
  }

  /** Called on any thread; closing, which may wait for the others, is left to the timer. */
  private void lost(Connection gone, String reason) {
    synchronized (lock) {
      if (connection != gone || closed) {
        return;
      }
      connection = null;
    }
    tellDown(reason);
    try {
      timer.execute(() -> {
        gone.close();
        connectAfter(nextDelay());
      });
    } catch (RejectedExecutionException _) {
      gone.close(); // the application is ending
    }
  }

  @Override
  public final CompletableFuture<Integer> write(byte[] bytes) {
    CompletableFuture<Integer> taken = new CompletableFuture<>();
    Connection line = connection();
    if (line == null) {
      taken.complete(0);
      return taken;
    }
    byte[] own = bytes.clone();
    try {
      lineThread.execute(() -> {
        try {
          taken.complete(line.write(own, timer, patience.writeLimit()));
        } finally {
          taken.complete(own.length); // only if the timer has ended: everything is in doubt
        }
      });
    } catch (RejectedExecutionException _) {
      taken.complete(0); // too much waits for a device that takes nothing
    }
    return taken;
  }

  private @Nullable Connection connection() {
    synchronized (lock) {
      return connection;
    }
  }

  @Override
  public final void drop(String reason) {
    Connection line = connection();
    if (line != null) {
      line.lose(reason);
    }
  }

  @Override
  public final void close() {
    Connection line;
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      line = connection;
      connection = null;
    }
    if (line != null) {
      line.close();
    }
    lineThread.shutdown();
  }
}
