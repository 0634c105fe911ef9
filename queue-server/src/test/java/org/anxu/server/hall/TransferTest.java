package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ADVICE;
import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.CARL;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.THREE;
import static org.anxu.server.hall.HallBench.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The visit goes on in another category, or back at a counter that has served it. */
class TransferTest {
  private final HallBench bench = HallBench.open();

  private void serving() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT);
    bench.serve(ONE);
  }

  @Test
  void aTransferMakesANewTicketOfTheVisitUnderItsLabelAndArrival() {
    serving();
    Arrival arrival = bench.find("A001").arrival();
    bench.transfer(ONE, INSTALL, null);
    Ticket next = bench.find("A001").ticket();
    assertThat(next.id()).isEqualTo(bench.visit("A001").firstTicket().following());
    assertThat(next.category()).isEqualTo(INSTALL);
    assertThat(next.number().label()).isEqualTo("A001");
    assertThat(next.arrival()).isEqualTo(arrival);
    assertThat(bench.hall.ticket(bench.visit("A001").firstTicket()).orElseThrow().state())
        .isEqualTo(Ticket.State.TRANSFERRED);
    assertThat(bench.issue(INSTALL)).as("no number was used").isEqualTo("C001");
  }

  @Test
  void aTransferredVisitKeepsItsPlaceByArrival() {
    serving();
    bench.issue(INSTALL);
    bench.transfer(ONE, INSTALL, null);
    bench.signIn(THREE, CARL);
    assertThat(bench.call(THREE, CARL)).isEqualTo("A001");
  }

  @Test
  void neverIntoItsOwnCategory() {
    serving();
    bench.refuses(new HallCommand.Transfer(ONE, ANNA, PAYMENT, null), Refusal.SAME_CATEGORY);
  }

  @Test
  void threeTransfersAVisitAtMost() {
    serving();
    bench.transfer(ONE, INSTALL, ONE);
    bench.serve(ONE);
    bench.transfer(ONE, PAYMENT, ONE);
    bench.serve(ONE);
    bench.transfer(ONE, INSTALL, ONE);
    bench.serve(ONE);
    bench.refuses(new HallCommand.Transfer(ONE, ANNA, PAYMENT, null), Refusal.TRANSFERS_EXHAUSTED);
  }

  @Test
  void directedToACounterThatServedItAVisitReturnsAheadOfCare() {
    serving();
    bench.issue(PAYMENT, 2);
    bench.care("A003");
    bench.transfer(ONE, INSTALL, ONE);
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
    assertThat(bench.last(HallEvent.TicketCalled.class).rule()).isEqualTo(CallingRule.RETURNING);
  }

  @Test
  void directedToAnyOtherCounterItStandsThereByArrival() {
    bench.change(ONE, List.of(PAYMENT), List.of());
    bench.signIn(THREE, CARL);
    bench.issue(INSTALL);
    serving();
    bench.transfer(ONE, INSTALL, THREE);
    assertThat(bench.call(ONE, ANNA)).as("a candidate of no other").isEqualTo("nobody");
    assertThat(bench.call(THREE, CARL)).isEqualTo("C001");
    bench.start(THREE);
    bench.complete(THREE);
    assertThat(bench.call(THREE, CARL)).isEqualTo("A001");
    assertThat(bench.last(HallEvent.TicketCalled.class).rule()).isEqualTo(CallingRule.ARRIVAL);
  }

  @Test
  void aTransferIsDirectedOnlyToAnOpenCounterThatCanTakeIt() {
    serving();
    bench.refuses(
        new HallCommand.Transfer(ONE, ANNA, INSTALL, new CounterId("9")), Refusal.UNKNOWN_COUNTER);
    bench.refuses(new HallCommand.Transfer(ONE, ANNA, INSTALL, THREE), Refusal.COUNTER_CLOSED);
    bench.signIn(TWO, BEN);
    bench.refuses(
        new HallCommand.Transfer(ONE, ANNA, INSTALL, TWO), Refusal.COUNTER_DOES_NOT_SERVE);
    bench.signIn(THREE, CARL);
    bench.pause(THREE, false);
    bench.refuses(new HallCommand.Transfer(ONE, ANNA, INSTALL, THREE), Refusal.COUNTER_PAUSED);
  }

  @Test
  void theGuideMovesAWaitingTicketOutOfTheWrongLine() {
    bench.signIn(THREE, CARL);
    bench.issue(PAYMENT);
    bench.issue(INSTALL);
    bench.must(new HallCommand.TransferWaiting(bench.visit("A001"), INSTALL, GUIDE));
    assertThat(bench.last(HallEvent.TicketTransferred.class).cause())
        .isEqualTo(TransferCause.WRONG_CATEGORY);
    assertThat(bench.call(THREE, CARL)).isEqualTo("A001");
    bench.refuses(
        new HallCommand.TransferWaiting(bench.visit("A001"), PAYMENT, GUIDE), Refusal.NOT_WAITING);
  }

  @Test
  void severalMattersAreTransfersMadeOnCompletion() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT, INSTALL);
    bench.finish(ONE);
    Visit visit = bench.find("A001");
    assertThat(visit.ticket().category()).isEqualTo(INSTALL);
    assertThat(visit.ticket().state()).isEqualTo(Ticket.State.WAITING);
    assertThat(visit.transfers()).isEqualTo(1);
    assertThat(bench.last(HallEvent.TicketTransferred.class).cause())
        .isEqualTo(TransferCause.NEXT_MATTER);
    bench.finish(ONE);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.DONE);
  }

  @Test
  void threeMattersAtMostEachOnce() {
    bench.refuses(
        new HallCommand.IssueTicket(
            new VisitId("x"), List.of(PAYMENT, INSTALL, ADVICE, PAYMENT), "kiosk-1"),
        Refusal.TOO_MANY_MATTERS);
    bench.refuses(
        new HallCommand.IssueTicket(new VisitId("x"), List.of(PAYMENT, PAYMENT), "kiosk-1"),
        Refusal.TOO_MANY_MATTERS);
    bench.refuses(
        new HallCommand.IssueTicket(new VisitId("x"), List.of(), "kiosk-1"),
        Refusal.TOO_MANY_MATTERS);
    assertThat(bench.issue(PAYMENT, INSTALL, ADVICE)).isEqualTo("A001");
  }

  @Test
  void theMattersChosenAtTheKioskCountAmongTheThreeTransfers() {
    bench.signIn(ONE, ANNA);
    bench.signIn(THREE, CARL);
    bench.issue(PAYMENT, ADVICE);
    bench.serve(ONE);
    bench.transfer(ONE, INSTALL, ONE);
    bench.serve(ONE);
    bench.transfer(ONE, PAYMENT, ONE);
    bench.serve(ONE);
    bench.refuses(new HallCommand.Transfer(ONE, ANNA, INSTALL, null), Refusal.TRANSFERS_EXHAUSTED);
    bench.complete(ONE);
    assertThat(bench.find("A001").ticket().category()).isEqualTo(ADVICE);
  }

  @Test
  void whatIsDirectedToACounterIsReleasedWhenItsOfficerSignsOut() {
    serving();
    bench.signIn(TWO, BEN);
    bench.transfer(ONE, INSTALL, ONE);
    bench.signOut(ONE);
    bench.signIn(THREE, CARL);
    assertThat(bench.call(THREE, CARL)).isEqualTo("A001");
    assertThat(bench.last(HallEvent.TicketCalled.class).rule()).isEqualTo(CallingRule.ARRIVAL);
  }
}
