package org.anxu.hardware.printing;

import java.util.concurrent.CompletableFuture;
import org.anxu.hardware.device.Device;

/** Puts slips on paper and says what became of each. */
public interface SlipPrinter extends Device {
  /**
   * Prints one slip. The answer always comes, within the printer's time limit, and never
   * exceptionally: a fault is an outcome. Jobs are printed one after another; a full queue is
   * answered FAILED with cause {@code busy}.
   */
  CompletableFuture<PrintOutcome> print(Slip slip);
}
