package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ADVICE;
import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.CARL;
import static org.anxu.server.hall.HallBench.DIRECTOR;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.THREE;
import static org.anxu.server.hall.HallBench.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderOfServiceTest {
  private static final Duration SPACING = Duration.ofSeconds(20);

  private final HallBench bench = HallBench.open();

  private void refused(HallCommand command, Refusal refusal) {
    assertThat(bench.does(command)).isEqualTo(Decision.refuse(refusal));
  }

  @Test
  void numbersCountUpPerCategoryFromOneWithoutGaps() {
    assertThat(bench.issue(PAYMENT)).isEqualTo("A001");
    assertThat(bench.issue(INSTALL)).isEqualTo("C001");
    assertThat(bench.issue(PAYMENT)).isEqualTo("A002");
    bench.issue(PAYMENT, 997);
    assertThat(bench.issue(PAYMENT)).isEqualTo("A1000");
  }

  @Test
  void twoCountersThatPressNextGetTwoTicketsInOrder() {
    bench.issue(PAYMENT, 2);
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    bench.must(new HallCommand.OpenCounter(TWO, BEN));
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
    assertThat(bench.call(TWO, BEN)).isEqualTo("A002");
    bench.must(new HallCommand.StartService(TWO, BEN));
    bench.must(new HallCommand.Complete(TWO, BEN));
    assertThat(bench.call(TWO, BEN)).isEqualTo("nobody");
  }

  @Test
  void primaryComesBeforeSupportUntilSupportWasPassedFiveTimesRunning() {
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    bench.must(new HallCommand.OpenCounter(THREE, CARL));
    bench.issue(INSTALL);
    bench.issue(PAYMENT, 7);
    for (int i = 1; i <= 5; i++) {
      assertThat(bench.callAndServe(ONE, ANNA)).isEqualTo("A00" + i);
    }
    assertThat(bench.callAndServe(ONE, ANNA)).isEqualTo("C001");
    assertThat(bench.callAndServe(ONE, ANNA)).isEqualTo("A006");
  }

  @Test
  void aCategoryThatIsPrimaryAtNoOpenCounterIsPrimaryWhereverItIsServed() {
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    bench.issue(INSTALL);
    bench.issue(PAYMENT);
    assertThat(bench.callAndServe(ONE, ANNA)).isEqualTo("C001");
  }

  @Test
  void supportIsCalledWhenTheCounterHasNobodyOfItsOwn() {
    bench.must(new HallCommand.OpenCounter(THREE, CARL));
    bench.issue(ADVICE);
    assertThat(bench.callAndServe(THREE, CARL)).isEqualTo("L001");
  }

  @Test
  void aNoShowNeedsTwoRecallsAndTheirSpacing() {
    bench.issue(PAYMENT);
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    bench.call(ONE, ANNA);
    refused(new HallCommand.Recall(ONE, ANNA), Refusal.RECALL_TOO_SOON);
    bench.passes(SPACING);
    refused(new HallCommand.NoShow(ONE, ANNA), Refusal.RECALL_FIRST);
    bench.must(new HallCommand.Recall(ONE, ANNA));
    refused(new HallCommand.Recall(ONE, ANNA), Refusal.RECALL_TOO_SOON);
    bench.passes(SPACING);
    bench.must(new HallCommand.Recall(ONE, ANNA));
    refused(new HallCommand.NoShow(ONE, ANNA), Refusal.NO_SHOW_TOO_SOON);
    bench.passes(SPACING);
    refused(new HallCommand.Recall(ONE, ANNA), Refusal.RECALLS_EXHAUSTED);
    bench.must(new HallCommand.NoShow(ONE, ANNA));
    assertThat(bench.call(ONE, ANNA)).isEqualTo("nobody");
  }

  @Test
  void onlyTheOfficerSignedInAtACounterActsThereAndAtOneCounterOnly() {
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    refused(new HallCommand.CallNext(ONE, BEN), Refusal.NOT_YOUR_COUNTER);
    refused(new HallCommand.OpenCounter(ONE, BEN), Refusal.COUNTER_TAKEN);
    refused(new HallCommand.OpenCounter(TWO, ANNA), Refusal.OFFICER_ELSEWHERE);
    refused(new HallCommand.CallNext(TWO, BEN), Refusal.COUNTER_CLOSED);
    refused(new HallCommand.CallNext(new CounterId("9"), BEN), Refusal.UNKNOWN_COUNTER);
  }

  @Test
  void aCalledTicketCannotBeSkipped() {
    bench.issue(PAYMENT, 2);
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    bench.call(ONE, ANNA);
    refused(new HallCommand.CallNext(ONE, ANNA), Refusal.COUNTER_BUSY);
    bench.must(new HallCommand.StartService(ONE, ANNA));
    refused(new HallCommand.CallNext(ONE, ANNA), Refusal.COUNTER_BUSY);
    refused(new HallCommand.CloseCounter(ONE, ANNA), Refusal.COUNTER_BUSY);
  }

  @Test
  void aPauseBeginsWhenTheServedTicketLeavesAndNoCallLeavesAPausedCounter() {
    Pause pause = new Pause(PauseReason.SHORT_LEAVE, null, null);
    bench.issue(PAYMENT, 2);
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    bench.call(ONE, ANNA);
    bench.must(new HallCommand.StartService(ONE, ANNA));
    bench.must(new HallCommand.PauseCounter(ONE, ANNA, pause, false));
    assertThat(bench.hall.counter(ONE).orElseThrow().pause()).isNull();
    bench.must(new HallCommand.Complete(ONE, ANNA));
    assertThat(bench.hall.counter(ONE).orElseThrow().pause()).isEqualTo(pause);
    refused(new HallCommand.CallNext(ONE, ANNA), Refusal.COUNTER_PAUSED);
    bench.must(new HallCommand.ResumeCounter(ONE, ANNA));
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A002");
  }

  @Test
  void aPauseNowWithdrawsTheCallAndTheTicketKeepsItsPlace() {
    bench.issue(PAYMENT, 2);
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    bench.must(new HallCommand.OpenCounter(TWO, BEN));
    bench.call(ONE, ANNA);
    bench.must(
        new HallCommand.PauseCounter(
            ONE, ANNA, new Pause(PauseReason.TECHNICAL_FAULT, null, new NoteId("note-1")), true));
    assertThat(bench.call(TWO, BEN)).isEqualTo("A001");
  }

  @Test
  void aLongServiceIsApologisedForAtTheNextCallUnlessAPauseCameBetween() {
    bench.issue(PAYMENT, 3);
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    bench.call(ONE, ANNA);
    bench.must(new HallCommand.StartService(ONE, ANNA));
    bench.passes(Duration.ofMinutes(21));
    bench.must(new HallCommand.Complete(ONE, ANNA));
    bench.call(ONE, ANNA);
    assertThat(bench.hall.counter(ONE).orElseThrow().apology()).isTrue();
    bench.must(new HallCommand.StartService(ONE, ANNA));
    bench.passes(Duration.ofMinutes(21));
    bench.must(new HallCommand.Complete(ONE, ANNA));
    bench.must(
        new HallCommand.PauseCounter(ONE, ANNA, new Pause(PauseReason.BREAK, null, null), false));
    bench.must(new HallCommand.ResumeCounter(ONE, ANNA));
    bench.call(ONE, ANNA);
    assertThat(bench.hall.counter(ONE).orElseThrow().apology()).isFalse();
  }

  @Test
  void afterTheLastTicketThoseWhoWaitAreStillCalled() {
    bench.issue(PAYMENT);
    bench.must(new HallCommand.EndIssuing(DIRECTOR));
    refused(
        new HallCommand.IssueTicket(
            new VisitId("00000000-0000-0000-0000-00000000ffff"), List.of(PAYMENT), "kiosk-1"),
        Refusal.ISSUING_ENDED);
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
    refused(new HallCommand.CloseDay(DIRECTOR), Refusal.TICKETS_IN_SERVICE);
  }

  @Test
  void closingExpiresThoseWhoStillWait() {
    bench.issue(PAYMENT, 2);
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    assertThat(bench.events).filteredOn(HallEvent.TicketExpired.class::isInstance).hasSize(2);
    assertThat(bench.hall.day()).isEmpty();
  }

  @Test
  void aDayLeftOpenIsClosedByTheNextOpeningAndNumbersBeginAnew() {
    bench.issue(PAYMENT, 3);
    bench.must(new HallCommand.OpenCounter(ONE, ANNA));
    bench.must(new HallCommand.OpenCounter(TWO, BEN));
    bench.call(ONE, ANNA);
    bench.call(TWO, BEN);
    bench.must(new HallCommand.StartService(TWO, BEN));
    refused(
        new HallCommand.OpenDay(HallBench.setup(LocalDate.of(2026, 11, 24)), DIRECTOR),
        Refusal.DAY_ALREADY_OPEN);
    bench.must(new HallCommand.OpenDay(HallBench.setup(LocalDate.of(2026, 11, 25)), DIRECTOR));
    assertThat(bench.events).filteredOn(HallEvent.TicketExpired.class::isInstance).hasSize(2);
    assertThat(bench.events).contains(new HallEvent.DayClosed(DIRECTOR, true));
    assertThat(bench.issue(PAYMENT)).isEqualTo("A001");
  }

  @Test
  void anEventThatCannotHappenStopsTheReplay() {
    assertThatThrownBy(() ->
            bench.hall.apply(
                new HallEvent.ServiceStarted(new VisitId("nobody-knows").firstTicket(), ONE, ANNA),
                new Moment(Instant.EPOCH, Duration.ZERO),
                99))
        .isInstanceOf(IllegalStateException.class);
  }
}
