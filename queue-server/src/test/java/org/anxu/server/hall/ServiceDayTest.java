package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ADVICE;
import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.BREAK;
import static org.anxu.server.hall.HallBench.CARL;
import static org.anxu.server.hall.HallBench.DIRECTOR;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.LONG;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.REASON;
import static org.anxu.server.hall.HallBench.SPACING;
import static org.anxu.server.hall.HallBench.THREE;
import static org.anxu.server.hall.HallBench.TODAY;
import static org.anxu.server.hall.HallBench.TWO;
import static org.anxu.server.hall.HallBench.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opening, last ticket, day closed; numbers and time. */
class ServiceDayTest {
  private final HallBench bench = HallBench.open();

  private HallCommand openOn(LocalDate day) {
    return new HallCommand.OpenDay(setup(day), DIRECTOR);
  }

  private HallCommand issueOne() {
    return new HallCommand.IssueTicket(new VisitId("x"), List.of(PAYMENT), "kiosk-1");
  }

  @Test
  void numbersCountUpPerCategoryWithoutGapsAndGetMoreDigitsPast999() {
    assertThat(bench.issue(PAYMENT)).isEqualTo("A001");
    assertThat(bench.issue(INSTALL)).isEqualTo("C001");
    bench.issue(PAYMENT, 998);
    assertThat(bench.issue(PAYMENT)).isEqualTo("A1000");
  }

  @Test
  void aRefusedOrCancelledTicketLeavesNoGap() {
    bench.issue(PAYMENT);
    bench.must(new HallCommand.CancelVisit(bench.visit("A001"), null));
    bench.does(new HallCommand.IssueTicket(new VisitId("x"), List.of(), "kiosk-1"));
    assertThat(bench.issue(PAYMENT)).isEqualTo("A002");
  }

  @Test
  void afterTheLastTicketCallsAndTransfersGoOn() {
    bench.issue(PAYMENT, 2);
    bench.must(new HallCommand.EndIssuing(DIRECTOR));
    bench.refuses(issueOne(), Refusal.ISSUING_ENDED);
    bench.refuses(new HallCommand.EndIssuing(DIRECTOR), Refusal.ISSUING_ENDED);
    bench.signIn(ONE, ANNA);
    bench.serve(ONE);
    bench.transfer(ONE, INSTALL, null);
    assertThat(bench.finish(ONE)).isEqualTo("A001");
  }

  @Test
  void theDayIsNotClosedWhileATicketIsCalledOrServed() {
    bench.issue(PAYMENT);
    bench.signIn(ONE, ANNA);
    bench.call(ONE, ANNA);
    bench.refuses(new HallCommand.CloseDay(DIRECTOR), Refusal.TICKETS_IN_SERVICE);
    bench.start(ONE);
    bench.refuses(new HallCommand.CloseDay(DIRECTOR), Refusal.TICKETS_IN_SERVICE);
    bench.complete(ONE);
    bench.must(new HallCommand.CloseDay(DIRECTOR));
  }

  @Test
  void closingExpiresWhoWaitsAndWhoIsHeld() {
    bench.issue(PAYMENT, 2);
    bench.signIn(ONE, ANNA);
    bench.serve(ONE);
    bench.hold(ONE);
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.EXPIRED);
    assertThat(bench.stateOf("A002")).isEqualTo(Ticket.State.EXPIRED);
    bench.refuses(new HallCommand.CloseDay(DIRECTOR), Refusal.DAY_NOT_OPEN);
    bench.refuses(issueOne(), Refusal.DAY_NOT_OPEN);
    bench.refuses(new HallCommand.OpenCounter(ONE, ANNA), Refusal.DAY_NOT_OPEN);
    bench.refuses(
        new HallCommand.PauseHall(new CategoryPause(BREAK, false), GUIDE), Refusal.DAY_NOT_OPEN);
  }

  @Test
  void aDayLeftOpenIsClosedByTheNextOpeningWithWhatBecameOfEach() {
    bench.issue(PAYMENT, 3);
    bench.signIn(ONE, ANNA);
    bench.signIn(TWO, BEN);
    bench.call(ONE, ANNA);
    bench.serve(TWO);
    int before = bench.events.size();
    bench.must(openOn(TODAY.plusDays(1)));
    List<HallEvent> closing = bench.events.subList(before, bench.events.size());
    TicketId called =
        bench.events.stream()
            .filter(HallEvent.TicketIssued.class::isInstance)
            .map(event -> ((HallEvent.TicketIssued) event).ticket())
            .findFirst()
            .orElseThrow();
    assertThat(closing)
        .contains(new HallEvent.CallWithdrawn(called, ONE, ANNA, Withdrawal.DAY_LEFT_OPEN))
        .contains(new HallEvent.TicketExpired(called))
        .contains(new HallEvent.DayClosed(DIRECTOR, true));
    assertThat(bench.last(HallEvent.ServiceCompleted.class).confirmed()).isFalse();
    assertThat(closing).filteredOn(HallEvent.TicketExpired.class::isInstance).hasSize(2);
    assertThat(bench.issue(PAYMENT)).as("numbers begin anew").isEqualTo("A001");
  }

  @Test
  void theSameDayOpenedAgainGoesOnWithItsNumbers() {
    bench.issue(PAYMENT, 2);
    bench.refuses(openOn(TODAY), Refusal.DAY_ALREADY_OPEN);
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    bench.must(openOn(TODAY));
    assertThat(bench.last(HallEvent.DayOpened.class).reopened()).isTrue();
    assertThat(bench.issue(PAYMENT)).isEqualTo("A003");
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.EXPIRED);
  }

  @Test
  void theSameDayOpenedAgainKeepsTheCountersMemory() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.care("A002");
    assertThat(bench.finish(TWO)).isEqualTo("A002");
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    bench.must(openOn(TODAY));
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.care("A004");
    assertThat(bench.finish(TWO)).as("still owed").isEqualTo("A003");
  }

  @Test
  void aDayThatIsPastIsNotOpened() {
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    bench.refuses(openOn(TODAY.minusDays(1)), Refusal.DAY_IS_PAST);
  }

  @Test
  void aPrefixChangeHoldsFromTheNextOpening() {
    DaySetup other = withPrefix(TODAY, "B");
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    bench.refuses(new HallCommand.OpenDay(other, DIRECTOR), Refusal.PREFIX_CHANGED_TODAY);
    bench.must(new HallCommand.OpenDay(withPrefix(TODAY.plusDays(1), "B"), DIRECTOR));
    assertThat(bench.issue(PAYMENT)).isEqualTo("B001");
  }

  private static DaySetup withPrefix(LocalDate day, String prefix) {
    DaySetup usual = setup(day);
    return new DaySetup(
        day,
        usual.zone(),
        List.of(
            new DaySetup.CategorySetup(PAYMENT, prefix, LONG),
            usual.categories().get(1),
            usual.categories().get(2)),
        usual.counters(),
        usual.settings());
  }

  @Test
  void thePrefixOfACategoryThatLeftTodayIsGivenToNoOther() {
    DaySetup usual = setup(TODAY);
    bench.issue(ADVICE);
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    DaySetup without =
        new DaySetup(
            TODAY,
            usual.zone(),
            usual.categories().subList(0, 2),
            List.of(new DaySetup.CounterSetup(ONE, List.of(PAYMENT, INSTALL), List.of())),
            usual.settings());
    bench.must(new HallCommand.OpenDay(without, DIRECTOR));
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    CategoryCode repair = new CategoryCode("repair");
    DaySetup taken =
        new DaySetup(
            TODAY,
            usual.zone(),
            List.of(new DaySetup.CategorySetup(repair, "L", LONG)),
            List.of(new DaySetup.CounterSetup(ONE, List.of(repair), List.of())),
            usual.settings());
    bench.refuses(new HallCommand.OpenDay(taken, DIRECTOR), Refusal.PREFIX_CHANGED_TODAY);
  }

  @Test
  void onlyTheGuideTheDirectorAndTheTimetableTurnTheDay() {
    Actor cashier = new Actor(BEN, Post.CASHIER);
    bench.refuses(new HallCommand.EndIssuing(cashier), Refusal.NOT_PERMITTED);
    bench.refuses(new HallCommand.CloseDay(cashier), Refusal.NOT_PERMITTED);
    bench.must(new HallCommand.CloseDay(new Actor(new OfficerId("0"), Post.TIMETABLE)));
    bench.refuses(new HallCommand.OpenDay(setup(TODAY), cashier), Refusal.NOT_PERMITTED);
  }

  @Test
  void midnightDoesNotResetNumbers() {
    bench.issue(PAYMENT);
    bench.passes(Duration.ofHours(20));
    assertThat(bench.issue(PAYMENT)).isEqualTo("A002");
  }

  @Test
  void theDayIsThatOfTheHallsZone() {
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    Instant evening = Instant.parse("2026-11-24T12:30:00Z");
    LocalDate there = LocalDate.ofInstant(evening, auckland);
    assertThat(there).isEqualTo(LocalDate.of(2026, 11, 25));
    DaySetup usual = setup(there);
    bench.must(
        new HallCommand.OpenDay(
            new DaySetup(there, auckland, usual.categories(), usual.counters(), usual.settings()),
            DIRECTOR));
    assertThat(bench.hall.day()).contains(there);
    assertThat(bench.issue(PAYMENT)).isEqualTo("A001");
  }

  @Test
  void aDaylightSavingChangeWithinTheDayChangesNoNumberAndNoWindow() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant before = Instant.parse("2026-10-25T00:59:50Z");
    DaySetup usual = setup(LocalDate.ofInstant(before, berlin));
    HallBench night =
        HallBench.open(
            new DaySetup(
                usual.day(), berlin, usual.categories(), usual.counters(), usual.settings()),
            before);
    night.signIn(TWO, BEN);
    night.issue(PAYMENT);
    night.call(TWO, BEN);
    assertThat(night.now().time().atZone(berlin).getHour()).isEqualTo(2);
    night.passes(SPACING.minusMillis(1));
    assertThat(night.now().time().atZone(berlin).toLocalTime())
        .as("the hands went back an hour")
        .isBefore(before.atZone(berlin).toLocalTime());
    night.refuses(new HallCommand.Recall(TWO, BEN), Refusal.RECALL_TOO_SOON);
    night.passes(Duration.ofMillis(1));
    night.must(new HallCommand.Recall(TWO, BEN));
    assertThat(night.issue(PAYMENT)).isEqualTo("A002");
    assertThat(night.find("A001").arrival()).isLessThan(night.find("A002").arrival());
  }

  @Test
  void windowsUseElapsedTimeWhateverTheClockIsSetTo() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.call(TWO, BEN);
    bench.clockIsSet(Duration.ofHours(1));
    bench.refuses(new HallCommand.Recall(TWO, BEN), Refusal.RECALL_TOO_SOON);
    bench.passes(SPACING);
    bench.must(new HallCommand.Recall(TWO, BEN));
  }

  @Test
  void aCategoryWithLiveTicketsDoesNotLoseItsLastCounter() {
    bench.issue(ADVICE);
    HallCommand change =
        new HallCommand.ChangeCounter(THREE, List.of(INSTALL), List.of(), GUIDE, REASON);
    bench.refuses(change, Refusal.LAST_COUNTER_OF_CATEGORY);
    bench.must(new HallCommand.CancelVisit(bench.visit("L001"), null));
    bench.must(change);
    bench.refuses(
        new HallCommand.IssueTicket(new VisitId("x"), List.of(ADVICE), "kiosk-1"),
        Refusal.NOT_SERVED_TODAY);
  }

  @Test
  void aFurtherMatterKeepsItsLastCounterToo() {
    bench.issue(PAYMENT, ADVICE);
    bench.refuses(
        new HallCommand.ChangeCounter(THREE, List.of(INSTALL), List.of(), GUIDE, REASON),
        Refusal.LAST_COUNTER_OF_CATEGORY);
  }

  @Test
  void aNoShowKeepsTheLastCounterOnlyWhileItCanComeBack() {
    bench.signIn(THREE, CARL);
    bench.issue(ADVICE);
    bench.call(THREE, CARL);
    bench.noShow(THREE);
    HallCommand change =
        new HallCommand.ChangeCounter(THREE, List.of(INSTALL), List.of(), GUIDE, REASON);
    bench.refuses(change, Refusal.LAST_COUNTER_OF_CATEGORY);
    bench.passes(Duration.ofMinutes(31));
    bench.must(change);
  }
}
