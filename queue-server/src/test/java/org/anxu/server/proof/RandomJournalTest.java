package org.anxu.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.anxu.server.journal.JournalByChance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two pictures of the law, made apart, agree on journals made by chance. */
class RandomJournalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_the_hall_decides_the_proof_accepts(long seed) throws Exception {
    Path file = folder.resolve("journal.db");
    JournalByChance.write(file, seed, 5_000);
    Verdict verdict = Verifier.verify(file, _ -> {});
    assertThat(verdict.entries()).isGreaterThan(4_000);
    assertThat(verdict.findings())
        .as("seed %s", seed)
        .extracting(found -> found.sequence() + " " + found.in(Locale.ENGLISH))
        .isEmpty();
    assertThat(verdict.report().calls()).isPositive();
  }
}
