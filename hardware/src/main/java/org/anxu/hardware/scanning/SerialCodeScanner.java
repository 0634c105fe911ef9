package org.anxu.hardware.scanning;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.StatusKeeper;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;
import org.anxu.hardware.port.SerialBytePort;

/**
 * A scanner that sends codes over a serial line, as most scan modules do. READY means that its line
 * is open; most scanners say nothing until they have read something.
 */
public final class SerialCodeScanner implements CodeScanner {
  private static final int LONGEST_TURNS = 1000;

  private final String name;
  private final ScannerSettings settings;
  private final BytePort port;
  private final ScheduledExecutorService timer;
  private final StatusKeeper status;
  private final InOrder turns;
  private final CodeAssembler assembler;
  private final List<Consumer<Scan>> listeners = new CopyOnWriteArrayList<>();
  private long arrivals;

  /** A scanner on any kind of port. */
  public SerialCodeScanner(
      String name,
      ScannerSettings settings,
      BytePort port,
      ScheduledExecutorService timer,
      InstantSource clock) {
    this.name = name;
    this.settings = settings;
    this.port = port;
    this.timer = timer;
    this.status = new StatusKeeper(clock, "not-started");
    this.turns = new InOrder(timer, LONGEST_TURNS);
    this.assembler = new CodeAssembler(settings.ending(), settings.longestCode());
  }

  /** A scanner on the serial line its settings name. */
  public static SerialCodeScanner serial(
      String name, ScannerSettings settings, ScheduledExecutorService timer, InstantSource clock) {
    return new SerialCodeScanner(
        name, settings, new SerialBytePort(settings.line(), timer), timer, clock);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeviceStatus status() {
    return status.now();
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    status.listen(listener);
  }

  @Override
  public void onScan(Consumer<Scan> listener) {
    listeners.add(listener);
  }

  @Override
  public void start() {
    port.start(
        new PortListener() {
          @Override
          public void up() {
            turns.offer(() -> status.note(Readiness.READY, ""));
          }

          @Override
          public void received(byte[] bytes) {
            turns.offer(() -> arrived(bytes));
          }

          @Override
          public void down(String reason) {
            turns.offer(() -> lineDown(reason));
          }
        });
  }

  private void arrived(byte[] bytes) {
    tell(assembler.feed(bytes));
    long mine = ++arrivals;
    try {
      timer.schedule(
          () -> turns.offer(() -> silentSince(mine)),
          settings.gap().toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      assembler.reset(); // the timer ends with the application
    }
  }

  private void silentSince(long arrival) {
    if (arrival == arrivals) {
      tell(assembler.silence());
    }
  }

  private void lineDown(String reason) {
    arrivals++;
    assembler.reset();
    status.note(Readiness.ABSENT, reason);
  }

  private void tell(List<Scan> scans) {
    scans.forEach(scan -> listeners.forEach(listener -> listener.accept(scan)));
  }

  @Override
  public void close() {
    port.close();
    turns.offer(() -> lineDown("closed"));
  }
}
