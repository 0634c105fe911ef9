package org.anxu.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.VisitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hall goes on by the time that passes, whatever somebody does to the clock on the wall. */
class SetClockTest {
  private static final CategoryCode PAYMENT = new CategoryCode("payment");
  private static final CounterId ONE = new CounterId("1");
  private static final OfficerId ANNA = new OfficerId("1001");
  private static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;

  private volatile Instant wall = Instant.parse("2026-11-24T01:00:00Z");
  private volatile long nanos;
  private Sequencer sequencer;

  @BeforeEach
  void open() throws JournalUnavailable {
    start();
    must(
        new HallCommand.OpenDay(
            new DaySetup(
                LocalDate.of(2026, 11, 24),
                ZoneId.of("Asia/Shanghai"),
                List.of(new DaySetup.CategorySetup(PAYMENT, "A", Duration.ofMinutes(20))),
                List.of(new DaySetup.CounterSetup(ONE, List.of(PAYMENT), List.of())),
                HallSettings.defaults()),
            DIRECTOR));
    must(new HallCommand.OpenCounter(ONE, ANNA));
  }

  private void start() throws JournalUnavailable {
    sequencer =
        new Sequencer(
            new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL),
            () -> wall,
            () -> nanos);
    sequencer.start();
  }

  @AfterEach
  void close() {
    sequencer.close();
  }

  private void passes(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  private void clockIsSetBy(Duration by) {
    wall = wall.plus(by);
  }

  private Answer does(HallCommand command) {
    return sequencer.submit(new CommandId(UUID.randomUUID().toString()), command).join();
  }

  private Answer must(HallCommand command) {
    Answer answer = does(command);
    assertThat(answer).isNotInstanceOf(Answer.Refused.class);
    return answer;
  }

  private VisitId issue() {
    VisitId visit = new VisitId(UUID.randomUUID().toString());
    must(new HallCommand.IssueTicket(visit, List.of(PAYMENT), "kiosk-1"));
    return visit;
  }

  private TicketId called() {
    return sequencer.ask(hall -> hall.counter(ONE).orElseThrow().ticket()).join();
  }

  private List<JournalEntry> entries() throws JournalUnavailable {
    sequencer.close();
    List<JournalEntry> entries = new ArrayList<>();
    try (Journal journal =
        new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL)) {
      journal.replayDay(entries::add);
    }
    return entries;
  }

  private static List<Duration> jumps(List<JournalEntry> entries) {
    return entries.stream()
        .map(JournalEntry::event)
        .filter(HallEvent.ClockJumped.class::isInstance)
        .map(event -> ((HallEvent.ClockJumped) event).by())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void spacingsAreMeasuredByTheTimeThatPasses(int hours) throws Exception {
    issue();
    must(new HallCommand.CallNext(ONE, ANNA));
    passes(Duration.ofSeconds(10));
    clockIsSetBy(HOUR.multipliedBy(hours));
    assertThat(does(new HallCommand.Recall(ONE, ANNA)))
        .isEqualTo(new Answer.Refused(Refusal.RECALL_TOO_SOON));
    passes(Duration.ofSeconds(10));
    must(new HallCommand.Recall(ONE, ANNA));

    List<JournalEntry> entries = entries();
    assertThat(jumps(entries)).containsExactly(HOUR.multipliedBy(hours));
    assertThat(entries.getLast().event())
        .isInstanceOfSatisfying(
            HallEvent.TicketRecalled.class,
            recalled -> assertThat(recalled.elapsed()).isEqualTo(Duration.ofSeconds(20)));
    assertThat(entries).isSortedAccordingTo((a, b) -> a.at().time().compareTo(b.at().time()));
    assertThat(entries).isSortedAccordingTo((a, b) -> a.at().steady().compareTo(b.at().steady()));
  }

  @Test
  void aWindowIsNotClosedByAClockThatIsSetForward() {
    VisitId visit = issue();
    must(new HallCommand.CallNext(ONE, ANNA));
    for (int i = 0; i < 2; i++) {
      passes(Duration.ofSeconds(20));
      must(new HallCommand.Recall(ONE, ANNA));
    }
    passes(Duration.ofSeconds(20));
    must(new HallCommand.NoShow(ONE, ANNA));
    clockIsSetBy(HOUR);
    passes(Duration.ofMinutes(29));
    must(new HallCommand.Reinstate(visit, DIRECTOR));
  }

  @Test
  void aWindowIsNotHeldOpenByAClockThatIsSetBack() {
    VisitId visit = issue();
    must(new HallCommand.CallNext(ONE, ANNA));
    for (int i = 0; i < 2; i++) {
      passes(Duration.ofSeconds(20));
      must(new HallCommand.Recall(ONE, ANNA));
    }
    passes(Duration.ofSeconds(20));
    must(new HallCommand.NoShow(ONE, ANNA));
    clockIsSetBy(HOUR.negated());
    passes(Duration.ofMinutes(31));
    assertThat(does(new HallCommand.Reinstate(visit, DIRECTOR)))
        .isEqualTo(new Answer.Refused(Refusal.REINSTATE_TOO_LATE));
  }

  @Test
  void whoeverCameBeforeTheClockWasSetBackStaysBefore() {
    VisitId before = issue();
    clockIsSetBy(HOUR.negated());
    passes(Duration.ofSeconds(1));
    VisitId after = issue();
    must(new HallCommand.CallNext(ONE, ANNA));
    assertThat(called().visit()).isEqualTo(before);
    must(new HallCommand.StartService(ONE, ANNA));
    must(new HallCommand.Complete(ONE, ANNA));
    must(new HallCommand.CallNext(ONE, ANNA));
    assertThat(called().visit()).isEqualTo(after);
  }

  @Test
  void overAStopWithAClockSetBackTimeStandsStillAndOrderHolds() throws Exception {
    VisitId before = issue();
    sequencer.close();
    clockIsSetBy(HOUR.negated());
    nanos = 12; // a new program counts from anywhere
    start();
    VisitId after = issue();
    must(new HallCommand.CallNext(ONE, ANNA));
    assertThat(called().visit()).isEqualTo(before).isNotEqualTo(after);
    List<JournalEntry> entries = entries();
    assertThat(jumps(entries)).containsExactly(HOUR.negated());
    assertThat(entries).isSortedAccordingTo((a, b) -> a.at().time().compareTo(b.at().time()));
    assertThat(entries).isSortedAccordingTo((a, b) -> a.at().steady().compareTo(b.at().steady()));
  }

  @Test
  void overAStopWithARightClockTheTimeOfTheStopCounts() throws Exception {
    issue();
    must(new HallCommand.CallNext(ONE, ANNA));
    sequencer.close();
    clockIsSetBy(Duration.ofSeconds(20));
    nanos = 0;
    start();
    must(new HallCommand.Recall(ONE, ANNA));
    assertThat(jumps(entries())).isEmpty();
  }
}
