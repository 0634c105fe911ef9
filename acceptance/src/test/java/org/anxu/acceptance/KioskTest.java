package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.anxu.acceptance.simulation.KioskSimulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kiosk's simulation in small; 100 customers come by {@code ./anxu simulate kiosk}. */
class KioskTest {
  private static final int TRIES = Integer.getInteger("anxu.tries", 20);

  @TempDir Path folder;

  @Test
  void everyCustomerHasOneNumberWhateverIsKilledOrUnplugged() throws Exception {
    long seed = Long.getLong("anxu.seed", new SecureRandom().nextInt(1_000_000));
    System.out.println("seed " + seed + " (again with -Danxu.seed=" + seed + ")");
    KioskSimulation.Outcome outcome = new KioskSimulation(folder, seed, _ -> {}).run(TRIES);
    assertThat(outcome.violations()).as("seed " + seed).isEmpty();
    assertThat(outcome.customers()).isEqualTo(TRIES);
    assertThat(outcome.offline()).as("the server was away").isPositive();
  }
}
