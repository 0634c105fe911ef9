package org.anxu.server.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anxu.server.journal.JournalByChance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid journals are whole; whatever is done to one is found, at its entry. */
class VerifierTest {
  private static final int SEED = 7;

  @TempDir static Path made;
  private static Path whole;
  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void write() throws Exception {
    whole = made.resolve("whole.db");
    JournalByChance.write(whole, SEED, 2_500);
    try (Tampering copy = new Tampering(whole)) {
      copy.number("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  @BeforeEach
  void copy() throws Exception {
    file = folder.resolve("journal.db");
    Files.copy(whole, file);
  }

  private Verdict verdict() throws JournalUnreadable {
    return Verifier.verify(file, (_, _) -> {});
  }

  private Finding firstFinding() throws JournalUnreadable {
    Verdict verdict = verdict();
    assertThat(verdict.isWhole()).isFalse();
    assertThat(verdict.findings())
        .allSatisfy(found -> assertThat(found.words().zh()).isNotEqualTo(found.words().en()));
    return verdict.findings().getFirst();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void whatTheRealWriterWritesIsWhole(long seed) throws Exception {
    Path chance = folder.resolve("chance.db");
    JournalByChance.write(chance, seed, 3_000);
    Verdict verdict = Verifier.verify(chance, (_, _) -> {});
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.entries()).isGreaterThan(2_500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time = time + 1",
        "clock = clock - 1",
        "steady = steady + 1",
        "command = 'x' || substr(command, 2)",
        "content = 'f' || substr(content, 1, 31)",
        "event = replace(event, '\"}', ' \"}')",
        "hash = zeroblob(32)"
      })
  void aChangedColumnIsFoundAtItsEntry(String change) throws Exception {
    try (Tampering hand = new Tampering(file)) {
      hand.run("UPDATE entry SET " + change + " WHERE sequence = 2");
    }
    Finding found = firstFinding();
    assertThat(found.sequence()).isEqualTo(2);
    assertThat(found.key()).isEqualTo("chain.broken");
  }

  @Test
  void anyChangedByteOfAnEventIsFoundAtItsEntry() throws Exception {
    try (Tampering hand = new Tampering(file)) {
      long length = hand.number("SELECT length(event) FROM entry WHERE sequence = 4");
      for (int at = 1; at <= length; at++) {
        Files.copy(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Tampering once = new Tampering(file)) {
          once.run(
              "UPDATE entry SET event = substr(event, 1, ? - 1)"
                  + " || char(unicode(substr(event, ?, 1)) + 1) || substr(event, ? + 1)"
                  + " WHERE sequence = 4",
              at,
              at,
              at);
        }
        Finding found = firstFinding();
        assertThat(found.sequence()).as("byte %d", at).isEqualTo(4);
      }
    }
  }

  @Test
  void aRemovedEntryIsFound() throws Exception {
    try (Tampering hand = new Tampering(file)) {
      hand.run("DELETE FROM entry WHERE sequence BETWEEN 100 AND 102");
    }
    assertThat(firstFinding()).isEqualTo(new Finding(100, "chain.missing", List.of("100", "102")));
  }

  @Test
  void swappedEntriesAreFound() throws Exception {
    try (Tampering hand = new Tampering(file)) {
      hand.run("UPDATE entry SET sequence = -1 WHERE sequence = 50")
          .run("UPDATE entry SET sequence = 50 WHERE sequence = 51")
          .run("UPDATE entry SET sequence = 51 WHERE sequence = -1");
    }
    assertThat(firstFinding()).isEqualTo(new Finding(50, "chain.broken", List.of()));
  }

  @Test
  void addedEntriesAreFoundBeforeTheFirstAndAfterTheLast() throws Exception {
    long last;
    try (Tampering hand = new Tampering(file)) {
      last = hand.number("SELECT max(sequence) FROM entry");
      hand.run(
          "INSERT INTO entry SELECT sequence + 1, time, clock, steady, 'command-new', content,"
              + " event, hash FROM entry WHERE sequence = ?",
          last);
    }
    assertThat(firstFinding().sequence()).isEqualTo(last + 1);
    Files.copy(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (Tampering hand = new Tampering(file)) {
      hand.run(
          "INSERT INTO entry SELECT 0, time, clock, steady, command, content, event, hash"
              + " FROM entry WHERE sequence = 1");
    }
    assertThat(firstFinding()).isEqualTo(new Finding(0, "chain.extra", List.of()));
  }

  @Test
  void aCutTailIsFoundByTheDigest() throws Exception {
    Digest head = verdict().head().orElseThrow();
    try (Tampering hand = new Tampering(file)) {
      hand.run("DELETE FROM entry WHERE sequence > ?", head.sequence() - 1);
    }
    Verdict cut = Verifier.verify(file, (_, _) -> {}, Optional.of(head));
    assertThat(cut.digestHolds()).isFalse();
  }

  @Test
  void aJournalWrittenAnewAsAWholeIsFoundByTheDigest() throws Exception {
    Digest closed = verdict().closed().orElseThrow();
    assertThat(Verifier.verify(file, (_, _) -> {}, Optional.of(closed)).digestHolds()).isTrue();
    try (Tampering hand = new Tampering(file)) {
      hand.run("UPDATE entry SET event = replace(event, 'kiosk-1', 'kiosk-9')").chainAnew();
    }
    Verdict forged = Verifier.verify(file, (_, _) -> {}, Optional.of(closed));
    assertThat(forged.isWhole()).as("the forger kept every rule").isTrue();
    assertThat(forged.digestHolds()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TicketCalled | '\"passed\":false' | '\"passed\":true' | call.flags",
        "TicketCalled | '\"rule\":\"ARRIVAL\"' | '\"rule\":\"CARE\"' | call.flags",
        "TicketCalled | '\"rank\":\"PRIMARY\"' | '\"rank\":\"SUPPORT\"' | call.flags",
        "TicketCalled | '\"apology\":false' | '\"apology\":true' | apology.wrong",
        "TicketIssued | '\"number\":1' | '\"number\":2' | number.wrong",
        "ServiceStarted | '\"counter\":\"1\"' | '\"counter\":\"7\"' | counter.unknown",
        "TicketCalled | '\"type\":\"TicketCalled\"' | '\"type\":\"TicketPicked\"' | form",
        "OfflineTicketMatched | '.1\",\"category\"' | '.2\",\"category\"' | ticket.first",
        "CareGranted | '\"post\":\"GUIDE\"' | '\"post\":\"CASHIER\"' | post",
        "DayOpened | '\"reopened\":false' | '\"reopened\":true' | day.reopened"
      })
  void aLieIsFoundThoughTheChainIsWhole(String type, String truth, String lie, String key)
      throws Exception {
    long entry;
    try (Tampering hand = new Tampering(file)) {
      entry =
          hand.number(
              "SELECT min(sequence) FROM entry WHERE event LIKE '{\"type\":\""
                  + type
                  + "\"%' AND instr(event, '"
                  + truth
                  + "') > 0");
      assertThat(entry).isPositive();
      hand.run(
              "UPDATE entry SET event = replace(event, ?, ?) WHERE sequence = ?", truth, lie, entry)
          .chainAnew();
    }
    Finding found = firstFinding();
    assertThat(found.sequence()).isEqualTo(entry);
    assertThat(found.key()).isEqualTo(key);
  }

  @Test
  void anElapsedTimeThatWasNotSoIsFound() throws Exception {
    try (Tampering hand = new Tampering(file)) {
      long entry = hand.first("TicketRecalled");
      hand.run(
              "UPDATE entry SET event = substr(event, 1, instr(event, 'elapsed') + 8)"
                  + " || '\"PT59M\"}' WHERE sequence = ?",
              entry)
          .chainAnew();
      assertThat(firstFinding())
          .satisfies(found -> {
            assertThat(found.sequence()).isEqualTo(entry);
            assertThat(found.key()).isEqualTo("elapsed.wrong");
          });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE FROM past_command WHERE id = (SELECT max(id) FROM past_command) | table.past-missing",
        "INSERT INTO past_command VALUES (12345) | table.past-more",
        "UPDATE day SET sequence = sequence + 1 | table.day",
        "DELETE FROM day WHERE date = (SELECT max(date) FROM day) | table.day",
        "INSERT INTO day VALUES ('2031-01-01', 3) | table.day"
      })
  void tablesAreNotBelieved(String change, String key) throws Exception {
    try (Tampering hand = new Tampering(file)) {
      hand.run(change);
    }
    assertThat(firstFinding().key()).isEqualTo(key);
  }

  @Test
  void whatIsNoJournalIsSaidToBeNone() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no journal");
    assertThatThrownBy(() -> Verifier.verify(text, (_, _) -> {}))
        .isInstanceOf(JournalUnreadable.class)
        .hasMessageContaining("notes.txt");
    assertThatThrownBy(() -> Verifier.verify(folder.resolve("nothing"), (_, _) -> {}))
        .isInstanceOf(JournalUnreadable.class);
  }

  @Test
  void aReadOnlyCopyCanBeProved() throws Exception {
    assertThat(file.toFile().setReadOnly()).isTrue();
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try {
      assertThat(verdict().isWhole()).isTrue();
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }
}
