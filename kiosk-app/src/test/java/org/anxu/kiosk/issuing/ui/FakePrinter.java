package org.anxu.kiosk.issuing.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.kiosk.Halls;

/** Keeps slips and ends each as told. */
final class FakePrinter implements SlipPrinter {
  final List<Slip> slips = new CopyOnWriteArrayList<>();
  volatile PrintOutcome outcome = new PrintOutcome(PrintOutcome.Result.PRINTED, "");

  @Override
  public CompletableFuture<PrintOutcome> print(Slip slip) {
    slips.add(slip);
    return CompletableFuture.completedFuture(outcome);
  }

  @Override
  public String name() {
    return "printer";
  }

  @Override
  public DeviceStatus status() {
    return new DeviceStatus(Readiness.READY, "", Halls.NOW);
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {}

  @Override
  public void start() {}

  @Override
  public void close() {}
}
