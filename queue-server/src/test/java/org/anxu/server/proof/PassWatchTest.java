package org.anxu.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.anxu.server.journal.JournalByChance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why not me: the passes of each visit of the day, as the report of that day has them. */
class PassWatchTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {7, 9, 11})
  void everyOvertakeOfTheDayIsToldToWhomItPassed(long seed) throws Exception {
    Path file = folder.resolve("journal.db");
    JournalByChance.write(file, seed, 2_500);
    OrderReport report =
        Verifier.report(file, (_, _) -> {}, Optional.empty(), Optional.empty()).report();
    PassWatch watch = new PassWatch(file);
    for (OrderReport.Overtake overtake : report.overtakes()) {
      for (String passed : overtake.passed()) {
        VisitPasses passes = watch.of(passed).orElseThrow();
        assertThat(passes.proved()).isTrue();
        assertThat(passes.passes())
            .contains(
                new VisitPasses.Pass(
                    overtake.sequence(),
                    overtake.time(),
                    overtake.label(),
                    overtake.counter(),
                    overtake.way()));
        assertThat(passes.passes().size())
            .isLessThanOrEqualTo(passes.earlier() + passes.bySupport() + passes.counters());
      }
    }
    assertThat(watch.of("Z999")).isEmpty();
  }

  @Test
  void whatIsAddedIsReadOn() throws Exception {
    Path whole = folder.resolve("whole.db");
    JournalByChance.write(whole, 1, 2_500);
    Path growing = folder.resolve("growing.db");
    try (Tampering hand = new Tampering(whole)) {
      hand.run("VACUUM INTO ?", growing.toString());
    }
    PassWatch watch = new PassWatch(growing);
    try (Tampering hand = new Tampering(growing)) {
      long last = hand.first("DayOpened") + 200;
      hand.run("DELETE FROM entry WHERE sequence > ?", last).run("DELETE FROM day WHERE rowid > 1");
      assertThat(watch.of("Z999")).isEmpty();
      hand.run("ATTACH ? AS whole", whole.toString())
          .run("INSERT INTO entry SELECT * FROM whole.entry WHERE sequence > ?", last);
    }
    OrderReport report =
        Verifier.report(whole, (_, _) -> {}, Optional.empty(), Optional.empty()).report();
    assertThat(report.overtakes()).as("a day in which somebody was passed").isNotEmpty();
    PassWatch fresh = new PassWatch(whole);
    for (OrderReport.Overtake overtake : report.overtakes()) {
      String passed = overtake.passed().getFirst();
      assertThat(watch.of(passed)).isPresent().isEqualTo(fresh.of(passed));
    }
    assertThat(watch.of(report.overtakes().getFirst().label())).isPresent();
  }
}
