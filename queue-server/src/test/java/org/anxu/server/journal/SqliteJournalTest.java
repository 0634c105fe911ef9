package org.anxu.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.HallSettings;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.Refusal;
import org.anxu.server.hall.VisitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest {
  private static final CategoryCode PAYMENT = new CategoryCode("payment");
  private static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);

  @TempDir Path folder;

  private Sequencer open(InstantSource clock) throws JournalUnavailable {
    Journal journal =
        new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL);
    Sequencer sequencer = new Sequencer(journal, clock, System::nanoTime);
    sequencer.start();
    return sequencer;
  }

  private static HallCommand.OpenDay openDay() {
    return openDay(LocalDate.of(2026, 11, 24));
  }

  private static HallCommand.OpenDay openDay(LocalDate day) {
    return new HallCommand.OpenDay(
        new DaySetup(
            day,
            ZoneId.of("Asia/Shanghai"),
            List.of(new DaySetup.CategorySetup(PAYMENT, "A", Duration.ofMinutes(20))),
            List.of(new DaySetup.CounterSetup(new CounterId("1"), List.of(PAYMENT), List.of())),
            HallSettings.defaults()),
        DIRECTOR);
  }

  private static HallCommand issue() {
    return new HallCommand.IssueTicket(
        new VisitId(UUID.randomUUID().toString()), List.of(PAYMENT), "kiosk-1");
  }

  private static CommandId id(int number) {
    return new CommandId("command-" + number);
  }

  @Test
  void afterARestartTheLineIsWhatItWasAndNumbersGoOn() throws Exception {
    try (Sequencer sequencer = open(InstantSource.system())) {
      sequencer.submit(id(0), openDay()).join();
      sequencer.submit(id(1), issue()).join();
      sequencer.submit(id(2), issue()).join();
    }
    try (Sequencer sequencer = open(InstantSource.system())) {
      assertThat(sequencer.ask(hall -> hall.waiting(PAYMENT)).join()).isEqualTo(2);
      sequencer.submit(id(3), issue()).join();
      assertThat(sequencer.ask(hall -> hall.lastNumber(PAYMENT)).join()).isEqualTo(3);
    }
  }

  @Test
  void aRepeatedCommandGetsTheFirstAnswerAlsoAfterARestart() throws Exception {
    Answer first;
    try (Sequencer sequencer = open(InstantSource.system())) {
      sequencer.submit(id(0), openDay()).join();
      first = sequencer.submit(id(1), issue()).join();
      assertThat(sequencer.submit(id(1), issue()).join()).isEqualTo(first);
    }
    try (Sequencer sequencer = open(InstantSource.system())) {
      assertThat(sequencer.submit(id(1), issue()).join()).isEqualTo(first);
      assertThat(sequencer.ask(hall -> hall.lastNumber(PAYMENT)).join()).isEqualTo(1);
      assertThat(sequencer.submit(id(1), new HallCommand.CloseDay(DIRECTOR)).join())
          .isEqualTo(new Answer.Refused(Refusal.COMMAND_ID_REUSED));
    }
  }

  @Test
  void aCommandOfAClosedDayIsRefusedWhileTheClosingItselfIsAnsweredAgain() throws Exception {
    Answer closing;
    try (Sequencer sequencer = open(InstantSource.system())) {
      sequencer.submit(id(0), openDay()).join();
      sequencer.submit(id(1), issue()).join();
      closing = sequencer.submit(id(2), new HallCommand.CloseDay(DIRECTOR)).join();
      assertThat(sequencer.submit(id(1), issue()).join())
          .isEqualTo(new Answer.Refused(Refusal.COMMAND_OF_CLOSED_DAY));
    }
    try (Sequencer sequencer = open(InstantSource.system())) {
      assertThat(sequencer.submit(id(1), issue()).join())
          .isEqualTo(new Answer.Refused(Refusal.COMMAND_OF_CLOSED_DAY));
      assertThat(sequencer.submit(id(2), new HallCommand.CloseDay(DIRECTOR)).join())
          .isEqualTo(closing);
      sequencer.submit(id(3), openDay(LocalDate.of(2026, 11, 25))).join();
      assertThat(sequencer.submit(id(2), new HallCommand.CloseDay(DIRECTOR)).join())
          .isEqualTo(new Answer.Refused(Refusal.COMMAND_OF_CLOSED_DAY));
    }
    try (Sequencer sequencer = open(InstantSource.system())) {
      assertThat(sequencer.submit(id(2), new HallCommand.CloseDay(DIRECTOR)).join())
          .isEqualTo(new Answer.Refused(Refusal.COMMAND_OF_CLOSED_DAY));
    }
  }

  @Test
  void whatWasRefusedBeforeTheOpeningIsRefusedAgainAfterARestart() throws Exception {
    try (Sequencer sequencer = open(InstantSource.system())) {
      sequencer.submit(id(0), openDay()).join();
      sequencer.submit(id(1), new HallCommand.CloseDay(DIRECTOR)).join();
      assertThat(sequencer.submit(id(2), issue()).join())
          .isEqualTo(new Answer.Refused(Refusal.DAY_NOT_OPEN));
      sequencer.submit(id(3), openDay(LocalDate.of(2026, 11, 25))).join();
    }
    try (Sequencer sequencer = open(InstantSource.system())) {
      assertThat(sequencer.submit(id(2), issue()).join())
          .isEqualTo(new Answer.Refused(Refusal.DAY_NOT_OPEN));
    }
  }

  @Test
  void aNoteOfWhereTheDayBeginsIsNeverBelieved() throws Exception {
    try (Sequencer sequencer = open(InstantSource.system())) {
      sequencer.submit(id(0), openDay()).join();
      sequencer.submit(id(1), issue()).join();
      sequencer.submit(id(2), new HallCommand.CloseDay(DIRECTOR)).join();
      sequencer.submit(id(3), openDay(LocalDate.of(2026, 11, 25))).join();
      sequencer.submit(id(4), issue()).join();
    }
    for (String wrong :
        List.of(
            "DELETE FROM day",
            "UPDATE day SET sequence = 3",
            "UPDATE day SET sequence = 99",
            "INSERT INTO day VALUES ('2026-12-31', 1)")) {
      try (Connection connection =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(wrong);
      }
      try (Sequencer sequencer = open(InstantSource.system())) {
        assertThat(sequencer.ask(hall -> hall.lastNumber(PAYMENT)).join()).as(wrong).isEqualTo(1);
        assertThat(sequencer.ask(hall -> hall.setup().day()).join())
            .as(wrong)
            .isEqualTo(LocalDate.of(2026, 11, 25));
      }
    }
  }

  @Test
  void sixteenCallersAtOnceGetEveryNumberOnce() throws Exception {
    try (Sequencer sequencer = open(InstantSource.system())) {
      sequencer.submit(id(0), openDay()).join();
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      List<Thread> callers = new ArrayList<>();
      for (int caller = 0; caller < 16; caller++) {
        int base = 1 + caller * 50;
        List<CompletableFuture<Answer>> own = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
          own.add(new CompletableFuture<>());
        }
        answers.addAll(own);
        callers.add(
            Thread.ofPlatform()
                .start(() -> {
                  for (int i = 0; i < 50; i++) {
                    own.get(i).complete(sequencer.submit(id(base + i), issue()).join());
                  }
                }));
      }
      for (Thread caller : callers) {
        caller.join();
      }
      List<Integer> numbers =
          answers.stream()
              .map(CompletableFuture::join)
              .map(Answer.Issued.class::cast)
              .map(issued ->
                  sequencer
                      .ask(hall -> hall.ticket(issued.ticket()).orElseThrow())
                      .join()
                      .number()
                      .number())
              .sorted()
              .toList();
      assertThat(numbers).hasSize(800).doesNotHaveDuplicates();
      assertThat(numbers.getFirst()).isEqualTo(1);
      assertThat(numbers.getLast()).isEqualTo(800);
    }
  }

  @Test
  void journalTimeNeverGoesBackThoughTheClockDoes() throws Exception {
    Instant[] now = {Instant.parse("2026-11-24T01:00:00Z")};
    try (Sequencer sequencer = open(() -> now[0])) {
      sequencer.submit(id(0), openDay()).join();
      now[0] = now[0].minusSeconds(3600);
      sequencer.submit(id(1), issue()).join();
    }
    List<JournalEntry> entries = new ArrayList<>();
    try (Journal journal =
        new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL)) {
      journal.replayDay(entries::add);
    }
    assertThat(entries.get(1).event()).isInstanceOf(HallEvent.ClockJumped.class);
    JournalEntry issued = entries.get(2);
    assertThat(issued.at().time()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
    assertThat(issued.clock()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
  }

  @Test
  void aChangedEntryStopsTheStartAndIsNamed() throws Exception {
    try (Sequencer sequencer = open(InstantSource.system())) {
      sequencer.submit(id(0), openDay()).join();
      sequencer.submit(id(1), issue()).join();
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE entry SET event = replace(event, 'kiosk-1', 'kiosk-2') WHERE sequence = 2");
    }
    assertThatThrownBy(() -> open(InstantSource.system()))
        .isInstanceOf(JournalUnavailable.class)
        .hasMessageContaining("sequence 2");
  }

  @Test
  void aSecondWriterIsKeptOut() throws Exception {
    try (Sequencer sequencer = open(InstantSource.system())) {
      sequencer.submit(id(0), openDay()).join();
      assertThatThrownBy(() -> open(InstantSource.system()))
          .isInstanceOfSatisfying(
              JournalUnavailable.class,
              e -> assertThat(e.trouble()).isEqualTo(JournalUnavailable.Trouble.IN_USE));
    }
  }

  @Test
  void aWriterThatGotInAllTheSameIsNoticedByTheSequence() throws Exception {
    Path file = folder.resolve("journal.db");
    try (Sequencer sequencer = open(InstantSource.system())) {
      sequencer.submit(id(0), openDay()).join();
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "INSERT INTO entry SELECT 2, time, clock, steady, 'stranger-1', content,"
                + " '{\"type\":\"NothingToDo\"}', hash FROM entry WHERE sequence = 1");
      }
      assertThatThrownBy(() -> sequencer.submit(id(1), issue()).join())
          .hasCauseInstanceOf(JournalUnavailable.class)
          .hasMessageContaining("another program writes to it");
      // What stands there now is not the chain of this hall: it serves nobody until looked into.
      assertThatThrownBy(() -> sequencer.submit(id(1), issue()).join())
          .hasCauseInstanceOf(JournalUnavailable.class);
    }
  }

  @Test
  void whatCannotBeWrittenIsNotAnsweredAndNeverHappened() throws Exception {
    FailingJournal journal =
        new FailingJournal(
            new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL));
    try (Sequencer sequencer = new Sequencer(journal, InstantSource.system(), System::nanoTime)) {
      sequencer.start();
      sequencer.submit(id(0), openDay()).join();
      journal.full = true;
      assertThatThrownBy(() -> sequencer.submit(id(1), issue()).join())
          .hasCauseInstanceOf(JournalUnavailable.class);
      journal.full = false;
      sequencer.submit(id(2), issue()).join();
      assertThat(sequencer.ask(hall -> hall.lastNumber(PAYMENT)).join()).isEqualTo(1);
    }
  }
}
