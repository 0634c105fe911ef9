package org.anxu.hardware.port;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * A serial line. Opening and writing block, so the port has one thread of its own for both; a
 * watchdog on the timer closes a port whose device has stalled, which frees that thread. After a
 * loss the old port object is of no use (it stays "open" and answers nothing): each connection gets
 * a new one, which also follows a by-id link to wherever it points by then.
 */
public final class SerialBytePort implements BytePort {
  private static final Logger LOG = LoggerFactory.getLogger(SerialBytePort.class);
  private static final int WAITING_WRITES = 64;

  private final SerialSettings settings;
  private final ScheduledExecutorService timer;
  private final ThreadPoolExecutor lineThread;
  private final Object lock = new Object();
  private @Nullable PortListener listener;
  private @Nullable SerialConnection connection;
  private Duration delay;
  private String toldReason = "";
  private boolean closed;

  /** The timer must have at least two threads if its other users may block one. */
  public SerialBytePort(SerialSettings settings, ScheduledExecutorService timer) {
    this.settings = settings;
    this.timer = timer;
    this.delay = settings.firstDelay();
    this.lineThread =
        new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_WRITES),
            Thread.ofPlatform().daemon().name("line-" + settings.path()).factory());
    lineThread.allowCoreThreadTimeOut(true);
  }

  @Override
  public void start(PortListener listener) {
    synchronized (lock) {
      this.listener = listener;
    }
    connectAfter(Duration.ZERO);
  }

  private void connectAfter(Duration wait) {
    timer.schedule(this::connectSoon, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void connectSoon() {
    try {
      lineThread.execute(this::connect);
    } catch (RejectedExecutionException _) {
      synchronized (lock) {
        if (closed) {
          return;
        }
      }
      connectAfter(settings.longestDelay()); // writes for the lost line are still being turned away
    }
  }

  private void connect() {
    PortListener told = listener();
    if (told == null) {
      return;
    }
    String failure = tryOpen(told);
    if (!failure.isEmpty()) {
      synchronized (lock) {
        if (closed) {
          return;
        }
      }
      tellDown(failure);
      connectAfter(nextDelay());
    }
  }

  /** Empty when connected, otherwise why not. */
  private String tryOpen(PortListener told) {
    if (!Files.exists(Path.of(settings.path()))) {
      return "absent";
    }
    SerialConnection opened;
    try {
      SerialPort port = SerialPort.getCommPort(settings.path());
      port.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
      port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
      opened = new SerialConnection(port, told::received, this::lost);
    } catch (SerialPortInvalidPortException _) {
      return "absent"; // gone since the look a moment ago, or no serial device
    }
    if (!opened.open()) {
      opened.close();
      return "cannot-open";
    }
    synchronized (lock) {
      if (closed) {
        opened.close();
        return "cannot-open";
      }
      connection = opened;
      delay = settings.firstDelay();
      toldReason = "";
    }
    LOG.info("{}: open", settings.path());
    told.up();
    opened.listen();
    return "";
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
      delay = doubled.compareTo(settings.longestDelay()) > 0 ? settings.longestDelay() : doubled;
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
    LOG.info("{}: {}", settings.path(), reason);
    told.down(reason);
  }

  /** Called on the line's thread, the library's or the timer's; closing is left to the timer. */
  private void lost(SerialConnection gone, String reason) {
    synchronized (lock) {
      if (connection != gone || closed) {
        return;
      }
      connection = null;
    }
    tellDown(reason);
    timer.execute(() -> {
      gone.close();
      connectAfter(nextDelay());
    });
  }

  @Override
  public CompletableFuture<Integer> write(byte[] bytes) {
    CompletableFuture<Integer> taken = new CompletableFuture<>();
    SerialConnection line;
    synchronized (lock) {
      line = connection;
    }
    if (line == null) {
      taken.complete(0);
      return taken;
    }
    byte[] own = bytes.clone();
    try {
      lineThread.execute(() -> {
        try {
          taken.complete(line.write(own, timer, settings.writeLimit().toMillis()));
        } finally {
          taken.complete(own.length); // only if the timer has ended: everything is in doubt
        }
      });
    } catch (RejectedExecutionException _) {
      taken.complete(0); // too much waits for a device that takes nothing
    }
    return taken;
  }

  @Override
  public void drop(String reason) {
    SerialConnection line;
    synchronized (lock) {
      line = connection;
    }
    if (line != null) {
      line.lose(reason);
    }
  }

  @Override
  public void close() {
    SerialConnection line;
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
