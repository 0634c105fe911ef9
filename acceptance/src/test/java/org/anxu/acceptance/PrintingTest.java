package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.anxu.acceptance.simulation.PrintingSimulation;
import org.anxu.hardware.printing.PrintOutcome.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ill-treated printers in small; 10,000 slips are {@code ./anxu simulate printing}. */
class PrintingTest {
  private static final int SLIPS = Integer.getInteger("anxu.slips", 200);

  @TempDir Path folder;

  @Test
  void everySlipIsWhereItsOutcomeSaysWhateverIsDoneToThePrinters() throws Exception {
    long seed = Long.getLong("anxu.seed", new SecureRandom().nextInt(1_000_000));
    System.out.println("seed " + seed + " (again with -Danxu.seed=" + seed + ")");
    PrintingSimulation.Outcome outcome = new PrintingSimulation(folder, seed, _ -> {}).run(SLIPS);
    assertThat(outcome.violations()).as("seed " + seed).isEmpty();
    // Harm that harms nothing, or printers that print nothing, would show nothing.
    assertThat(outcome.outcomes().get(Result.PRINTED)).isGreaterThan(SLIPS / 5);
    assertThat(outcome.outcomes().get(Result.FAILED)).isPositive();
  }
}
