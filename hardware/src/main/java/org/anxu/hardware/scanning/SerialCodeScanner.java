package org.anxu.hardware.scanning;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;
import org.anxu.hardware.port.SerialBytePort;

/**
 * A scanner that sends codes over a serial line, as most scan modules do. READY means that its line
 * is open; most scanners say nothing until they have read something. One that should answer a
 * trigger and does not is UNKNOWN with the reason {@code no-answer}, until it answers or reads.
 */
public final class SerialCodeScanner extends ReportingDevice implements CodeScanner {
  private static final int LONGEST_TURNS = 1000;

  private final ScannerSettings settings;
  private final BytePort port;
  private final InOrder turns;
  private final CodeStream codes;
  private final TriggerCycle trigger;
  private final List<Consumer<Scan>> listeners = new CopyOnWriteArrayList<>();
  private long arrivals;
  private long wishes;

  /** A scanner on any kind of port. */
  public SerialCodeScanner(
      String name,
      ScannerSettings settings,
      BytePort port,
      ScheduledExecutorService timer,
      InstantSource clock) {
    super(name, clock);
    this.settings = settings;
    this.port = port;
    this.turns = new InOrder(timer, LONGEST_TURNS);
    this.codes = new CodeStream(settings.dialect(), settings.ending(), settings.longestCode());
    this.trigger = new TriggerCycle(settings.dialect(), port, turns, this::answering);
  }

  /** A scanner on the serial line its settings name. */
  public static SerialCodeScanner serial(
      String name, ScannerSettings settings, ScheduledExecutorService timer, InstantSource clock) {
    return new SerialCodeScanner(
        name, settings, new SerialBytePort(settings.line(), timer), timer, clock);
  }

  @Override
  public void onScan(Consumer<Scan> listener) {
    listeners.add(listener);
  }

  @Override
  public void start() {
    if (settings.alwaysReading()) {
      turns.offer(() -> trigger.want(true));
    }
    port.start(PortListener.inTurns(turns, this::lineUp, this::arrived, this::lineDown));
  }

  @Override
  public void readFor(Duration time) {
    if (!settings.alwaysReading() && settings.dialect().hasTrigger()) {
      turns.offer(() -> read(time));
    }
  }

  private void read(Duration time) {
    long mine = ++wishes;
    trigger.want(true);
    turns.after(
        time,
        () -> {
          if (mine == wishes) {
            trigger.want(false);
          }
        });
  }

  private void lineUp() {
    status.note(Readiness.READY, "");
    trigger.up();
  }

  private void lineDown(String reason) {
    arrivals++;
    codes.reset();
    trigger.down();
    status.note(Readiness.ABSENT, reason);
  }

  private void answering(boolean answers) {
    if (answers) {
      status.note(Readiness.READY, "");
    } else {
      status.note(Readiness.UNKNOWN, "no-answer");
    }
  }

  private void arrived(byte[] bytes) {
    List<Scan> scans = codes.feed(bytes);
    if (codes.answers() > 0 || scans.stream().anyMatch(Scan.Code.class::isInstance)) {
      trigger.answered();
    }
    tell(scans);
    long mine = ++arrivals;
    turns.after(settings.gap(), () -> silentSince(mine));
  }

  private void silentSince(long arrival) {
    if (arrival == arrivals) {
      tell(codes.silence());
    }
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
