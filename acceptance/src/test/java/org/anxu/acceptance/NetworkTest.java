package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.anxu.acceptance.network.Flaw;
import org.anxu.acceptance.simulation.NetworkSimulation;
import org.anxu.acceptance.simulation.NetworkSimulation.Broker;
import org.anxu.acceptance.simulation.NetworkSimulation.Trouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network's simulation in small; both brokers and everything by {@code simulate network}. */
@Tag("alone") // its bounds are seconds; tests beside it would use them up
class NetworkTest {
  @TempDir Path folder;

  @Test
  void displaysAreNeverWrongForLongWhateverBreaksAndACarelessOneIsFound() throws Exception {
    long seed = Long.getLong("anxu.seed", new SecureRandom().nextInt(1_000_000));
    System.out.println("seed " + seed + " (again with -Danxu.seed=" + seed + ")");
    NetworkSimulation.Outcome outcome =
        new NetworkSimulation(folder, seed, Broker.MOSQUITTO, 20, System.out::println)
            .run(List.of(Trouble.DISPLAYS_CUT, Trouble.BROKER_KILLED));
    assertThat(outcome.violations()).as("seed " + seed).isEmpty();
    // The display that never says that it is stale was cut off for longer than a number may stay.
    assertThat(outcome.caught()).contains(Flaw.NEVER_STALE);
    assertThat(outcome.changes()).isPositive();
  }
}
