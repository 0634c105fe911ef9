package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.CARL;
import static org.anxu.server.hall.HallBench.DIRECTOR;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.SPACING;
import static org.anxu.server.hall.HallBench.THREE;
import static org.anxu.server.hall.HallBench.TODAY;
import static org.anxu.server.hall.HallBench.TWO;
import static org.anxu.server.hall.HallBench.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Called, recalled, nobody came; and what brings a no-show back. */
class NoShowTest {
  private static final Duration WINDOW = Duration.ofMinutes(30);

  private final HallBench bench = HallBench.open();

  private void oneNoShow() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.call(TWO, BEN);
    bench.noShow(TWO);
  }

  @Test
  void aNoShowNeedsTwoRecalls() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.call(TWO, BEN);
    bench.passes(SPACING);
    bench.refuses(new HallCommand.NoShow(TWO, BEN), Refusal.RECALL_FIRST);
    bench.must(new HallCommand.Recall(TWO, BEN));
    bench.passes(SPACING);
    bench.refuses(new HallCommand.NoShow(TWO, BEN), Refusal.RECALL_FIRST);
    bench.must(new HallCommand.Recall(TWO, BEN));
    bench.passes(SPACING);
    bench.refuses(new HallCommand.Recall(TWO, BEN), Refusal.RECALLS_EXHAUSTED);
    bench.must(new HallCommand.NoShow(TWO, BEN));
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.NO_SHOW);
  }

  @Test
  void callRecallsAndNoShowAreTwentySecondsApartAndTheTimeStandsInTheEvent() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.call(TWO, BEN);
    Duration justBefore = SPACING.minusMillis(1);
    bench.passes(justBefore);
    bench.refuses(new HallCommand.Recall(TWO, BEN), Refusal.RECALL_TOO_SOON);
    bench.passes(Duration.ofMillis(1));
    bench.must(new HallCommand.Recall(TWO, BEN));
    assertThat(bench.last(HallEvent.TicketRecalled.class).elapsed()).isEqualTo(SPACING);
    bench.passes(justBefore);
    bench.refuses(new HallCommand.Recall(TWO, BEN), Refusal.RECALL_TOO_SOON);
    bench.passes(Duration.ofMillis(1));
    bench.must(new HallCommand.Recall(TWO, BEN));
    bench.passes(justBefore);
    bench.refuses(new HallCommand.NoShow(TWO, BEN), Refusal.NO_SHOW_TOO_SOON);
    bench.passes(Duration.ofMillis(1));
    bench.must(new HallCommand.NoShow(TWO, BEN));
    assertThat(bench.last(HallEvent.TicketNotShown.class).elapsed()).isEqualTo(SPACING);
  }

  @Test
  void theGuideReinstatesWithinThirtyMinutes() {
    oneNoShow();
    bench.passes(WINDOW);
    bench.reinstate("A001");
    assertThat(bench.last(HallEvent.TicketReinstated.class).elapsed()).isEqualTo(WINDOW);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.WAITING);
  }

  @Test
  void afterThirtyMinutesANoShowIsFinal() {
    oneNoShow();
    bench.passes(WINDOW.plusMillis(1));
    bench.refuses(
        new HallCommand.Reinstate(bench.visit("A001"), GUIDE), Refusal.REINSTATE_TOO_LATE);
  }

  @Test
  void anOfficerDoesNotReinstate() {
    oneNoShow();
    bench.refuses(
        new HallCommand.Reinstate(bench.visit("A001"), new Actor(BEN, Post.CASHIER)),
        Refusal.NOT_PERMITTED);
  }

  @Test
  void aReinstatedTicketIsCallableAfterThreeCallsOfItsCategoryAndRecallsDoNotCount() {
    oneNoShow();
    bench.issue(PAYMENT, 5);
    bench.reinstate("A001");
    assertThat(bench.call(TWO, BEN)).isEqualTo("A002");
    bench.passes(SPACING);
    bench.must(new HallCommand.Recall(TWO, BEN));
    bench.start(TWO);
    bench.complete(TWO);
    assertThat(bench.finish(TWO)).isEqualTo("A003");
    assertThat(bench.finish(TWO)).isEqualTo("A004");
    assertThat(bench.finish(TWO)).as("then by arrival").isEqualTo("A001");
  }

  @Test
  void untilItIsCallableAReinstatedTicketIsPassedByNobody() {
    oneNoShow();
    bench.issue(PAYMENT);
    bench.reinstate("A001");
    bench.finish(TWO);
    assertThat(bench.last(HallEvent.TicketCalled.class).passed()).isFalse();
  }

  @Test
  void aReinstatedTicketIsCalledAtOnceWhenTheCounterHasNobodyElse() {
    oneNoShow();
    bench.reinstate("A001");
    assertThat(bench.call(TWO, BEN)).isEqualTo("A001");
  }

  @Test
  void aReinstatedTicketWhoseCallWasWithdrawnStaysCallable() {
    oneNoShow();
    bench.reinstate("A001");
    bench.call(TWO, BEN);
    bench.must(new HallCommand.WithdrawCall(TWO, BEN));
    bench.issue(PAYMENT);
    assertThat(bench.call(TWO, BEN)).isEqualTo("A001");
  }

  @Test
  void aReinstatedTicketStandsWithoutDirection() {
    bench.signIn(ONE, ANNA);
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.serve(TWO);
    bench.hold(TWO);
    bench.resumeHeld(TWO, "A001");
    bench.call(TWO, BEN);
    bench.noShow(TWO);
    bench.reinstate("A001");
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
  }

  @Test
  void aSecondNoShowOfAVisitIsFinalAndReinstatementHappensOnce() {
    oneNoShow();
    bench.reinstate("A001");
    bench.call(TWO, BEN);
    bench.noShow(TWO);
    bench.refuses(new HallCommand.Reinstate(bench.visit("A001"), GUIDE), Refusal.NO_SHOW_FINAL);
  }

  @Test
  void aReinstatementStaysCountedWhenTheSecondNoShowIsUndone() {
    oneNoShow();
    bench.reinstate("A001");
    bench.call(TWO, BEN);
    bench.noShow(TWO);
    bench.undo(TWO);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.CALLED);
    assertThat(bench.find("A001").noShows()).isEqualTo(1);
    assertThat(bench.find("A001").reinstated()).isTrue();
  }

  @Test
  void aNoShowIsFinalAtClosing() {
    oneNoShow();
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    bench.must(new HallCommand.OpenDay(setup(TODAY), DIRECTOR));
    bench.refuses(new HallCommand.Reinstate(bench.visit("A001"), GUIDE), Refusal.NO_SHOW_FINAL);
    bench.refuses(
        new HallCommand.GrantCare(bench.visit("A001"), CareReason.ELDERLY, GUIDE),
        Refusal.CARE_NOT_NOW);
  }

  @Test
  void onlyANoShowIsReinstated() {
    bench.issue(PAYMENT);
    bench.refuses(new HallCommand.Reinstate(bench.visit("A001"), GUIDE), Refusal.NOT_NO_SHOW);
  }

  @Test
  void aWrongLineIsNoWayAroundTheCallsAReinstatedVisitWaitsFor() {
    oneNoShow();
    bench.signIn(THREE, CARL);
    bench.issue(INSTALL);
    bench.reinstate("A001");
    bench.must(new HallCommand.TransferWaiting(bench.visit("A001"), INSTALL, GUIDE));
    assertThat(bench.call(THREE, CARL)).isEqualTo("C001");
  }
}
