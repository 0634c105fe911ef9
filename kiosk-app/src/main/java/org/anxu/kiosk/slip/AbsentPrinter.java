package org.anxu.kiosk.slip;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.SlipPrinter;

/** The printer of a kiosk that has none: every number is shown on the screen instead. */
public final class AbsentPrinter implements SlipPrinter {
  private static final String CAUSE = "not-configured";

  private final Instant since;

  /** Absent since the given time. */
  public AbsentPrinter(Instant since) {
    this.since = since;
  }

  @Override
  public CompletableFuture<PrintOutcome> print(Slip slip) {
    return CompletableFuture.completedFuture(new PrintOutcome(PrintOutcome.Result.FAILED, CAUSE));
  }

  @Override
  public String name() {
    return "printer";
  }

  @Override
  public DeviceStatus status() {
    return new DeviceStatus(Readiness.ABSENT, CAUSE, since);
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    // It never changes.
  }

  @Override
  public void start() {
    // Nothing to connect to.
  }

  @Override
  public void close() {
    // Nothing to let go of.
  }
}
