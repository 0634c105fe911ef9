package org.anxu.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anxu.server.hall.RandomJournals;
import org.junit.jupiter.api.Test;

/**
 * The hall and the proof were written apart from each other; random journals hold them together.
 */
class RandomJournalsTest {
  private static final int SEEDS = Integer.getInteger("anxu.properties.seeds", 20);
  private static final int COMMANDS = Integer.getInteger("anxu.properties.commands", 2_000);

  private static List<Finding> prove(List<RandomJournals.Fact> journal) {
    Findings findings = new Findings();
    DayProof proof = new DayProof(findings, new OrderWatch());
    long sequence = 0;
    for (RandomJournals.Fact fact : journal) {
      sequence++;
      proof.take(row(sequence, fact), fact.event());
    }
    return findings.list();
  }

  private static Row row(long sequence, RandomJournals.Fact fact) {
    long time = fact.at().time().toEpochMilli();
    return new Row(
        sequence, time, time, fact.at().steady().toMillis(), "command-1", "", "", new byte[0]);
  }

  @Test
  void whatTheHallWritesIsProved() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<RandomJournals.Fact> journal = RandomJournals.of(seed, COMMANDS);
      assertThat(prove(journal)).as("seed %s", seed).isEmpty();
    }
  }

  @Test
  void aPlantedBugInTheCallingPolicyIsFoundFromTheJournalAlone() {
    assertThat(prove(RandomJournals.withCareAlwaysFirst(1, COMMANDS)))
        .extracting(Finding::kind)
        .contains(Finding.Kind.WRONG_TICKET);
  }
}
