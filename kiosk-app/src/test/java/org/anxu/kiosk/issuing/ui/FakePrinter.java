package org.anxu.kiosk.issuing.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.Slip;
import org.anxu.kiosk.SilentPrinter;

/** Keeps slips and ends each as told. */
final class FakePrinter extends SilentPrinter {
  final List<Slip> slips = new CopyOnWriteArrayList<>();
  volatile PrintOutcome outcome = new PrintOutcome(PrintOutcome.Result.PRINTED, "");

  @Override
  public CompletableFuture<PrintOutcome> print(Slip slip) {
    slips.add(slip);
    return CompletableFuture.completedFuture(outcome);
  }
}
