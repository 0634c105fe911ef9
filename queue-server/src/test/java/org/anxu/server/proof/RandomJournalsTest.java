package org.anxu.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anxu.server.hall.RandomJournals;
import org.anxu.server.journal.WrittenEvent;
import org.junit.jupiter.api.Test;

/**
 * The hall and the proof were written apart from each other; random journals hold them together.
 */
class RandomJournalsTest {
  private static final int SEEDS = Integer.getInteger("anxu.properties.seeds", 20);
  private static final int COMMANDS = Integer.getInteger("anxu.properties.commands", 2_000);

  private static List<Finding> prove(List<RandomJournals.Fact> journal) {
    EntryProof proof = new EntryProof(Witness.NOBODY);
    long sequence = 0;
    for (RandomJournals.Fact fact : journal) {
      RawEntry row = row(++sequence, fact);
      proof.take(row, RawEntry.shortened(row.command(), RawEntry.sha256()));
    }
    proof.end();
    return proof.findings().all();
  }

  private static RawEntry row(long sequence, RandomJournals.Fact fact) {
    long time = fact.at().time().toEpochMilli();
    boolean byTime = fact.command() == 0;
    return new RawEntry(
        sequence,
        time,
        time,
        fact.at().steady().toMillis(),
        bytes(byTime ? "time-%012d".formatted(sequence) : "command-%08d".formatted(fact.command())),
        bytes(byTime ? "" : "%032x".formatted(fact.command())),
        bytes(WrittenEvent.of(fact.event())),
        new byte[32]);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
    // Not on every day does care come so often that going first by it breaks the rule.
    List<Finding> found = new ArrayList<>();
    for (long seed = 1; seed <= 5; seed++) {
      found.addAll(prove(RandomJournals.withCareAlwaysFirst(seed, COMMANDS)));
    }
    assertThat(found).extracting(Finding::key).contains("call.other");
  }
}
