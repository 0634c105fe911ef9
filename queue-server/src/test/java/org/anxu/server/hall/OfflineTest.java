package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.DIRECTOR;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.TODAY;
import static org.anxu.server.hall.HallBench.TWO;
import static org.anxu.server.hall.HallBench.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tickets that a kiosk gave while the server was away. */
class OfflineTest {
  private final HallBench bench = HallBench.open();
  private final Instant opened = bench.now().time();

  private HallCommand.JoinOffline join(int number, int contact, int elapsed, boolean rebooted) {
    OfflineMark mark =
        new OfflineMark(
            "K1",
            TODAY,
            opened.plusSeconds(contact),
            "boot-1",
            Duration.ofSeconds(elapsed),
            rebooted);
    return new HallCommand.JoinOffline(
        new VisitId("offline-" + number), List.of(PAYMENT), number, mark);
  }

  private long arrivalOf(int number) {
    return Duration.between(opened, bench.find("A-K1-0" + number).arrival().time()).toSeconds();
  }

  @Test
  void itKeepsItsMarkAsItsLabelAndUsesNoNumberOfTheCategory() {
    bench.passes(Duration.ofMinutes(10));
    bench.must(join(7, 60, 60, false));
    assertThat(bench.find("A-K1-07").number().label()).isEqualTo("A-K1-07");
    assertThat(bench.issue(PAYMENT)).isEqualTo("A001");
  }

  @Test
  void itArrivesAtTheLastContactPlusTheElapsedTime() {
    bench.passes(Duration.ofMinutes(10));
    bench.must(join(7, 60, 90, false));
    assertThat(arrivalOf(7)).isEqualTo(150);
  }

  @Test
  void afterARebootUnknownTimeCountsInFull() {
    bench.passes(Duration.ofMinutes(10));
    bench.must(join(7, 60, 90, true));
    assertThat(arrivalOf(7)).isEqualTo(600 - 90);
  }

  @Test
  void neverBeforeTheLastContact() {
    bench.passes(Duration.ofMinutes(10));
    bench.must(join(7, 300, 900, true));
    assertThat(arrivalOf(7)).isEqualTo(300);
  }

  @Test
  void neverAfterTheJoining() {
    bench.passes(Duration.ofMinutes(10));
    bench.must(join(7, 60, 90_000, false));
    assertThat(arrivalOf(7)).isEqualTo(600);
    bench.must(join(8, 900, 0, false));
    assertThat(arrivalOf(8)).isEqualTo(600);
  }

  @Test
  void neverBeforeAnyEarlierMarkOfThatKiosk() {
    bench.passes(Duration.ofMinutes(10));
    bench.must(join(2, 60, 60, false));
    bench.must(join(1, 60, 240, false));
    bench.must(join(3, 60, 90, false));
    assertThat(arrivalOf(2)).isEqualTo(120);
    assertThat(arrivalOf(1)).isEqualTo(300);
    assertThat(arrivalOf(3)).as("mark 1 is at 300, though 2 is at 120").isEqualTo(300);
    assertThat(bench.find("A-K1-01").arrival()).isLessThan(bench.find("A-K1-03").arrival());
  }

  @Test
  void aReportThatNoClockCouldMakeIsBoundedToo() {
    bench.passes(Duration.ofMinutes(10));
    Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
    bench.must(
        new HallCommand.JoinOffline(
            new VisitId("x"),
            List.of(PAYMENT),
            1,
            new OfflineMark("K1", TODAY, Instant.MAX, "boot-1", forever, true)));
    assertThat(arrivalOf(1)).isEqualTo(600);
  }

  @Test
  void itTakesItsPlaceByArrivalAndCallsBeforeTheJoinPassedNobody() {
    bench.signIn(TWO, BEN);
    bench.passes(Duration.ofMinutes(10));
    bench.issue(PAYMENT, 2);
    assertThat(bench.finish(TWO)).isEqualTo("A001");
    bench.must(join(7, 60, 60, false));
    assertThat(bench.last(HallEvent.TicketCalled.class).passed()).isFalse();
    assertThat(bench.finish(TWO)).isEqualTo("A-K1-07");
    assertThat(bench.finish(TWO)).isEqualTo("A002");
  }

  @Test
  void eachKioskHasItsOwnSeries() {
    bench.must(join(1, 0, 0, false));
    bench.must(new HallCommand.AdmitMark(new VisitId("y"), PAYMENT, "K2", 1, GUIDE));
    assertThat(bench.hall.byLabel("A-K1-01")).isPresent();
    assertThat(bench.hall.byLabel("A-K2-01")).isPresent();
  }

  @Test
  void aMarkAdmittedByHandIsNotChangedByItsLaterReport() {
    bench.passes(Duration.ofMinutes(10));
    bench.must(new HallCommand.AdmitMark(new VisitId("by-hand"), PAYMENT, "K1", 7, GUIDE));
    assertThat(arrivalOf(7)).isEqualTo(600);
    bench.must(join(7, 60, 60, false));
    assertThat(bench.events.getLast()).isInstanceOf(HallEvent.NothingToDo.class);
    assertThat(arrivalOf(7)).isEqualTo(600);
    assertThat(bench.hall.waiting(PAYMENT)).isEqualTo(1);
  }

  private VisitId visitOf(String label) {
    return bench.hall.byLabel(label).orElseThrow();
  }

  @Test
  void aNumberThatNobodyHeardGivesItsPlaceToTheMarkOfTheSameTouch() {
    bench.issue(PAYMENT);
    bench.passes(Duration.ofMinutes(10));
    bench.must(join(7, 60, 60, false).insteadOf(visitOf("A001")));
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.CANCELLED);
    assertThat(bench.stateOf("A-K1-07")).isEqualTo(Ticket.State.WAITING);
    assertThat(bench.hall.waiting(PAYMENT)).isEqualTo(1);
    assertThat(arrivalOf(7)).isEqualTo(120);
  }

  @Test
  void aNumberThatWasCalledMeanwhileIsFoundByTheMarkAndHasNoSecondPlace() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    VisitId called = visitOf("A001");
    bench.must(new HallCommand.CallNext(TWO, BEN));
    bench.must(join(7, 0, 5, false).insteadOf(called));
    assertThat(bench.events.getLast()).isInstanceOf(HallEvent.OfflineTicketMatched.class);
    assertThat(visitOf("A-K1-07")).isEqualTo(called);
    assertThat(bench.hall.visit(new VisitId("offline-7")).orElseThrow().id())
        .as("the page that the slip's code leads to")
        .isEqualTo(called);
    assertThat(bench.hall.waiting(PAYMENT)).isZero();
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.CALLED);

    bench.must(join(7, 0, 5, false).insteadOf(called));
    assertThat(bench.events.getLast())
        .as("reported again")
        .isInstanceOf(HallEvent.NothingToDo.class);
  }

  @Test
  void aNumberThatWasCancelledMeanwhileStandsInNobodysWay() {
    bench.issue(PAYMENT);
    VisitId ghost = visitOf("A001");
    bench.must(new HallCommand.CancelVisit(ghost, GUIDE));
    bench.must(join(7, 0, 5, false).insteadOf(ghost));
    assertThat(bench.stateOf("A-K1-07")).isEqualTo(Ticket.State.WAITING);
  }

  @Test
  void aMarkAdmittedByHandTakesThePlaceOfTheNumberThatNobodyHeardToo() {
    bench.issue(PAYMENT);
    bench.must(new HallCommand.AdmitMark(new VisitId("by-hand"), PAYMENT, "K1", 7, GUIDE));
    bench.must(join(7, 0, 5, false).insteadOf(visitOf("A001")));
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.CANCELLED);
    assertThat(bench.stateOf("A-K1-07")).isEqualTo(Ticket.State.WAITING);
  }

  @Test
  void onlyTheGuideAdmitsAMarkByHand() {
    bench.refuses(
        new HallCommand.AdmitMark(new VisitId("x"), PAYMENT, "K1", 7, new Actor(BEN, Post.CASHIER)),
        Refusal.NOT_PERMITTED);
  }

  @Test
  void theSameMarkReportedTwiceHasOnePlace() {
    bench.must(join(7, 0, 0, false));
    bench.must(join(7, 0, 5, false));
    assertThat(bench.hall.waiting(PAYMENT)).isEqualTo(1);
  }

  @Test
  void afterTheDayIsClosedItIsRecordedAsExpiredAndStaysSo() {
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    bench.must(join(7, 0, 0, false));
    assertThat(bench.events.getLast()).isInstanceOf(HallEvent.OfflineTicketExpired.class);
    bench.must(new HallCommand.OpenDay(setup(TODAY), DIRECTOR));
    bench.must(join(7, 0, 0, false));
    assertThat(bench.events.getLast()).isInstanceOf(HallEvent.NothingToDo.class);
    assertThat(bench.hall.waiting(PAYMENT)).isZero();
  }

  @Test
  void aMarkOfADayBeforeIsExpiredAndOneOfTomorrowComesAgain() {
    OfflineMark yesterday =
        new OfflineMark("K1", TODAY.minusDays(1), opened, "boot-1", Duration.ZERO, false);
    bench.must(new HallCommand.JoinOffline(new VisitId("x"), List.of(PAYMENT), 3, yesterday));
    assertThat(bench.events.getLast()).isInstanceOf(HallEvent.OfflineTicketExpired.class);
    OfflineMark tomorrow =
        new OfflineMark("K1", TODAY.plusDays(1), opened, "boot-1", Duration.ZERO, false);
    bench.refuses(
        new HallCommand.JoinOffline(new VisitId("y"), List.of(PAYMENT), 3, tomorrow),
        Refusal.DAY_NOT_OPEN);
  }

  @Test
  void itJoinsAfterTheLastTicketToo() {
    bench.must(new HallCommand.EndIssuing(DIRECTOR));
    bench.must(join(7, 0, 0, false));
    assertThat(bench.stateOf("A-K1-07")).isEqualTo(Ticket.State.WAITING);
  }

  @Test
  void whatIsNoMarkIsRefused() {
    bench.refuses(join(0, 0, 0, false), Refusal.MARK_NOT_VALID);
    bench.refuses(
        new HallCommand.AdmitMark(new VisitId("x"), PAYMENT, "kiosk", 7, GUIDE),
        Refusal.MARK_NOT_VALID);
  }
}
