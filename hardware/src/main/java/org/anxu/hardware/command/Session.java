package org.anxu.hardware.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.device.Readiness;

/** Devices in use by one command: their states are printed as they change. */
final class Session implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("hardware-", 1).factory());
  private final PrintWriter out;
  private final Words words;

  Session(PrintWriter out, Words words) {
    this.out = out;
    this.words = words;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  InstantSource clock() {
    return InstantSource.system();
  }

  /** Prints a line at once, from any thread. */
  synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Prints every state of the device from now on. */
  void show(Device device) {
    device.onStatus(status -> say(words.status(device.name(), status)));
  }

  /**
   * Starts a device and waits until it works, or the time is over.
   *
   * @return whether it works
   */
  boolean starts(Device device, Duration patience) throws InterruptedException {
    CountDownLatch works = new CountDownLatch(1);
    device.onStatus(_ -> {
      if (works(device)) {
        works.countDown();
      }
    });
    show(device);
    device.start();
    return works.await(patience.toMillis(), TimeUnit.MILLISECONDS) || works(device);
  }

  /** Whether a device can do its work, if perhaps not for long, as far as it tells. */
  static boolean works(Device device) {
    Readiness now = device.status().readiness();
    return now == Readiness.READY
        || now == Readiness.DEGRADED
        || device.status().reason().equals("no-status");
  }

  /** Lets the devices work for a while. */
  void waitFor(Duration time) throws InterruptedException {
    new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
