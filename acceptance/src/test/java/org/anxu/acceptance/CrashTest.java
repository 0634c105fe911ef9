package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.anxu.acceptance.simulation.CrashSimulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kill simulation in small; 300 kills are run by {@code ./anxu simulate crash --kills 300}. */
class CrashTest {
  private static final int KILLS = Integer.getInteger("anxu.kills", 30);

  @TempDir Path folder;

  @Test
  void whatWasAnsweredOutlivesKillsAtRandomMoments() throws Exception {
    long seed = Long.getLong("anxu.seed", new SecureRandom().nextInt(1_000_000));
    System.out.println("seed " + seed + " (again with -Danxu.seed=" + seed + ")");
    CrashSimulation.Outcome outcome = new CrashSimulation(folder, seed, _ -> {}).run(KILLS, 16);
    assertThat(outcome.violations()).as("seed " + seed).isEmpty();
    assertThat(outcome.kills()).isEqualTo(KILLS);
    // Kills that cut nothing off would show nothing.
    assertThat(outcome.unanswered()).isPositive();
    assertThat(outcome.issued()).isGreaterThan(KILLS);
  }
}
