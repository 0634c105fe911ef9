package org.anxu.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anxu.server.catalogue.CatalogueReader;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.journal.SqliteJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer who stands by has the next one called by itself: once, and as any other call. */
class StandByTest {
  private static final CounterId ONE = new CounterId("1");
  private static final CounterId TWO = new CounterId("2");
  private static final OfficerId ANNA = new OfficerId("1001");
  private static final OfficerId BEN = new OfficerId("1002");

  @TempDir Path folder;

  private final List<HallEvent> events = new CopyOnWriteArrayList<>();
  private volatile Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private Sequencer sequencer;
  private OpenConsoles consoles;
  private StandBy standBy;

  @BeforeEach
  void openHall() throws Exception {
    sequencer =
        new Sequencer(
            new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL),
            () -> now,
            () -> 0L);
    sequencer.onCommitted((_, entries) -> entries.forEach(entry -> events.add(entry.event())));
    consoles = new OpenConsoles(() -> now);
    standBy = new StandBy(sequencer, consoles);
    sequencer.start();
    Actor director = new Actor(new OfficerId("9000"), Post.DIRECTOR);
    LocalDate day = LocalDate.of(2026, 11, 24);
    submit(
        new HallCommand.OpenDay(
            CatalogueReader.read(folder, "http://hall.test").setupFor(day), director));
    submit(new HallCommand.OpenCounter(ONE, ANNA));
    consoles.seen("anna's window", ONE, ANNA, false);
  }

  @AfterEach
  void closeHall() {
    sequencer.close();
  }

  private Answer submit(HallCommand command) {
    return sequencer.submit(new CommandId(UUID.randomUUID().toString()), command).join();
  }

  private void somebodyComes() {
    VisitId visit = new VisitId(UUID.randomUUID().toString());
    submit(new HallCommand.IssueTicket(visit, List.of(new CategoryCode("payment")), "kiosk-1"));
  }

  /** A look, its call and what follows are each queued before the next of these questions. */
  private Optional<String> inFrontOf(CounterId counter) {
    for (int i = 0; i < 6; i++) {
      sequencer.ask(_ -> "").join();
    }
    return sequencer
        .ask(hall ->
            hall.counter(counter)
                .map(Counter::ticket)
                .flatMap(hall::ticket)
                .map(ticket -> ticket.number().label()))
        .join();
  }

  private long calls() {
    return events.stream().filter(HallEvent.TicketCalled.class::isInstance).count();
  }

  @Test
  void whoeverComesNextIsCalledOnceInTheOfficersName() {
    standBy.begin(ONE, ANNA);
    assertThat(inFrontOf(ONE)).isEmpty();
    assertThat(standBy.at(ONE)).isTrue();
    somebodyComes();
    assertThat(inFrontOf(ONE)).contains("A001");
    assertThat(standBy.at(ONE)).isFalse();
    somebodyComes();
    assertThat(inFrontOf(ONE)).contains("A001");
    assertThat(calls()).isEqualTo(1);
    assertThat(events.stream().filter(HallEvent.TicketCalled.class::isInstance).findFirst())
        .map(event -> ((HallEvent.TicketCalled) event).officer())
        .contains(ANNA);
    assertThat(events).noneMatch(HallEvent.NobodyWaited.class::isInstance);
  }

  @Test
  void whoWaitsAlreadyIsCalledAtOnceTheEarliestFirst() {
    somebodyComes();
    somebodyComes();
    standBy.begin(ONE, ANNA);
    assertThat(inFrontOf(ONE)).contains("A001");
  }

  @Test
  void ofTwoWhoStandByOneGetsTheOneCustomerAndTheOtherGoesOnStanding() {
    submit(new HallCommand.OpenCounter(TWO, BEN));
    consoles.seen("ben's window", TWO, BEN, true);
    standBy.begin(ONE, ANNA);
    standBy.begin(TWO, BEN);
    somebodyComes();
    boolean anna = inFrontOf(ONE).isPresent();
    boolean ben = inFrontOf(TWO).isPresent();
    assertThat(anna).isNotEqualTo(ben);
    assertThat(standBy.at(ONE)).isEqualTo(!anna);
    assertThat(standBy.at(TWO)).isEqualTo(!ben);
    assertThat(calls()).isEqualTo(1);
    somebodyComes();
    assertThat(inFrontOf(ONE)).isPresent();
    assertThat(inFrontOf(TWO)).isPresent();
  }

  @Test
  void aPauseEndsItForGood() {
    standBy.begin(ONE, ANNA);
    submit(
        new HallCommand.PauseCounter(ONE, ANNA, new Pause(PauseReason.BREAK, null, null), false));
    assertThat(inFrontOf(ONE)).isEmpty();
    assertThat(standBy.at(ONE)).isFalse();
    submit(new HallCommand.ResumeCounter(ONE, ANNA));
    somebodyComes();
    assertThat(inFrontOf(ONE)).isEmpty();
  }

  @Test
  void leavingTheCounterEndsItAlsoForTheOfficerWhoComesNext() {
    standBy.begin(ONE, ANNA);
    submit(new HallCommand.CloseCounter(ONE, ANNA));
    submit(new HallCommand.OpenCounter(ONE, BEN));
    consoles.seen("ben's window", ONE, BEN, false);
    somebodyComes();
    assertThat(inFrontOf(ONE)).isEmpty();
    assertThat(standBy.at(ONE)).isFalse();
  }

  @Test
  void anyOtherKeyEndsIt() {
    standBy.begin(ONE, ANNA);
    standBy.end(ONE);
    somebodyComes();
    assertThat(inFrontOf(ONE)).isEmpty();
  }

  @Test
  void aConsoleThatWasClosedOrIsSilentCallsNobody() {
    standBy.begin(ONE, ANNA);
    now = now.plus(OpenConsoles.LOST_AFTER).plus(Duration.ofSeconds(1));
    somebodyComes();
    assertThat(inFrontOf(ONE)).isEmpty();
    assertThat(standBy.at(ONE)).isFalse();
    consoles.seen("anna's window", ONE, ANNA, false);
    assertThat(inFrontOf(ONE)).isEmpty();
    consoles.gone("anna's window");
    standBy.begin(ONE, ANNA);
    assertThat(inFrontOf(ONE)).isEmpty();
    assertThat(standBy.at(ONE)).isFalse();
  }
}
