package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The customer, or the guide for them, gives the ticket back. */
class CancelTest {
  private final HallBench bench = HallBench.open();

  private HallCommand cancel() {
    return new HallCommand.CancelVisit(bench.visit("A001"), null);
  }

  @Test
  void aWaitingTicketIsCancelledByTheCustomerOrTheGuide() {
    bench.issue(PAYMENT, 2);
    bench.must(cancel());
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.CANCELLED);
    bench.must(new HallCommand.CancelVisit(bench.visit("A002"), GUIDE));
    assertThat(bench.last(HallEvent.TicketCancelled.class).by()).isEqualTo(GUIDE);
    bench.refuses(cancel(), Refusal.VISIT_OVER);
  }

  @Test
  void aCalledTicketIsCancelledAndTheCounterIsFree() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.call(TWO, BEN);
    bench.must(cancel());
    assertThat(bench.call(TWO, BEN)).isEqualTo("A002");
  }

  @Test
  void aHeldTicketIsCancelledAndItsCounterKeepsItNoMore() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.serve(TWO);
    bench.hold(TWO);
    bench.must(cancel());
    assertThat(bench.at(TWO).held()).isEmpty();
  }

  @Test
  void aServedOneIsNot() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.serve(TWO);
    bench.refuses(cancel(), Refusal.BEING_SERVED);
    bench.complete(TWO);
    bench.refuses(cancel(), Refusal.VISIT_OVER);
  }

  @Test
  void anOfficerDoesNotCancel() {
    bench.issue(PAYMENT);
    bench.refuses(
        new HallCommand.CancelVisit(bench.visit("A001"), new Actor(BEN, Post.CASHIER)),
        Refusal.NOT_PERMITTED);
  }

  @Test
  void aGhostIsVoidedByTheGuideAloneAndStandsAsOne() {
    bench.issue(PAYMENT, 2);
    VisitId ghost = bench.visit("A001");
    bench.refuses(
        new HallCommand.CancelVisit(ghost, null, CancelReason.GHOST), Refusal.NOT_PERMITTED);
    bench.must(new HallCommand.CancelVisit(ghost, GUIDE, CancelReason.GHOST));
    HallEvent.TicketCancelled voided = bench.last(HallEvent.TicketCancelled.class);
    assertThat(voided.by()).isEqualTo(GUIDE);
    assertThat(voided.reason()).isEqualTo(CancelReason.GHOST);
    // Its number is used up: numbers have no gaps and no repeats.
    assertThat(bench.issue(PAYMENT)).isEqualTo("A003");
  }

  @Test
  void theGuideTakesANumberForACustomerAndAnOfficerDoesNot() {
    bench.must(
        new HallCommand.IssueTicket(
            new VisitId("by-guide"), java.util.List.of(PAYMENT), "floor", GUIDE));
    HallEvent.TicketIssued issued = bench.last(HallEvent.TicketIssued.class);
    assertThat(issued.number().label()).isEqualTo("A001");
    assertThat(issued.by()).isEqualTo(GUIDE);
    bench.refuses(
        new HallCommand.IssueTicket(
            new VisitId("by-officer"),
            java.util.List.of(PAYMENT),
            "floor",
            new Actor(BEN, Post.CASHIER)),
        Refusal.NOT_PERMITTED);
  }

  @Test
  void finalIsFinal() {
    bench.issue(PAYMENT);
    bench.must(cancel());
    bench.refuses(new HallCommand.Reinstate(bench.visit("A001"), GUIDE), Refusal.NOT_NO_SHOW);
    bench.refuses(
        new HallCommand.TransferWaiting(bench.visit("A001"), INSTALL, GUIDE), Refusal.NOT_WAITING);
    bench.refuses(new HallCommand.ResumeVisit(bench.visit("A001"), GUIDE), Refusal.NOT_HELD);
    bench.refuses(
        new HallCommand.GrantCare(bench.visit("A001"), CareReason.ELDERLY, GUIDE),
        Refusal.CARE_NOT_NOW);
  }
}
