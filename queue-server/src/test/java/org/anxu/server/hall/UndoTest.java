package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ADVICE;
import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.BREAK;
import static org.anxu.server.hall.HallBench.CARL;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.THREE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Complete, no-show, hold and transfer can be taken back for ten seconds. */
class UndoTest {
  private final HallBench bench = HallBench.open();

  private void serving() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT, 2);
    bench.serve(ONE);
  }

  @Test
  void aCompletionIsUndoneAndTheServiceGoesOnAsBefore() {
    serving();
    bench.passes(Duration.ofMinutes(5));
    bench.complete(ONE);
    bench.passes(Duration.ofSeconds(10));
    bench.undo(ONE);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.SERVING);
    assertThat(bench.last(HallEvent.StepUndone.class).elapsed()).isEqualTo(Duration.ofSeconds(10));
    assertThat(bench.hall.services(PAYMENT)).isEmpty();
    bench.complete(ONE);
    assertThat(bench.last(HallEvent.ServiceCompleted.class).took())
        .isEqualTo(Duration.ofSeconds(310));
  }

  @Test
  void aNoShowIsUndoneAndCountsNoMore() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT);
    bench.call(ONE, ANNA);
    bench.noShow(ONE);
    bench.undo(ONE);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.CALLED);
    assertThat(bench.find("A001").noShows()).isZero();
    bench.start(ONE);
  }

  @Test
  void aHoldIsUndoneAndCountsNoMore() {
    serving();
    bench.hold(ONE);
    bench.undo(ONE);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.SERVING);
    assertThat(bench.find("A001").holds()).isZero();
    assertThat(bench.at(ONE).held()).isEmpty();
  }

  @Test
  void aTransferIsUndoneAndCountsNoMore() {
    serving();
    bench.transfer(ONE, INSTALL, null);
    bench.undo(ONE);
    assertThat(bench.find("A001").ticket().category()).isEqualTo(PAYMENT);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.SERVING);
    assertThat(bench.find("A001").transfers()).isZero();
    assertThat(bench.hall.waiting(INSTALL)).isZero();
  }

  @Test
  void aFurtherMatterThatBeganByMistakeIsUndoneAndComesAgain() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT, INSTALL);
    bench.finish(ONE);
    bench.undo(ONE);
    assertThat(bench.find("A001").further()).containsExactly(INSTALL);
    bench.complete(ONE);
    assertThat(bench.find("A001").ticket().category()).isEqualTo(INSTALL);
  }

  @Test
  void afterTenSecondsNothingIsUndone() {
    serving();
    bench.complete(ONE);
    bench.passes(Duration.ofSeconds(10).plusMillis(1));
    bench.refuses(new HallCommand.Undo(ONE, ANNA), Refusal.UNDO_TOO_LATE);
  }

  @Test
  void onlyTheSameOfficerUndoes() {
    serving();
    bench.complete(ONE);
    bench.refuses(new HallCommand.Undo(ONE, BEN), Refusal.NOT_YOUR_COUNTER);
    bench.signOut(ONE);
    bench.signIn(ONE, BEN);
    bench.refuses(new HallCommand.Undo(ONE, BEN), Refusal.NOTHING_TO_UNDO);
  }

  @Test
  void notWhenSomethingLaterTouchedTheVisit() {
    serving();
    bench.transfer(ONE, INSTALL, null);
    bench.care("A001");
    bench.refuses(new HallCommand.Undo(ONE, ANNA), Refusal.UNDO_OVERTAKEN);
  }

  @Test
  void notWhenTheCounterHasCalledSomebody() {
    serving();
    bench.complete(ONE);
    bench.call(ONE, ANNA);
    bench.refuses(new HallCommand.Undo(ONE, ANNA), Refusal.NOTHING_TO_UNDO);
  }

  @Test
  void callsAndStartsAreNotUndone() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT);
    bench.refuses(new HallCommand.Undo(ONE, ANNA), Refusal.NOTHING_TO_UNDO);
    bench.call(ONE, ANNA);
    bench.refuses(new HallCommand.Undo(ONE, ANNA), Refusal.NOTHING_TO_UNDO);
  }

  @Test
  void aPauseThatBeganMeanwhileWaitsUntilTheTicketLeavesAgain() {
    serving();
    bench.pause(ONE, false);
    bench.complete(ONE);
    assertThat(bench.at(ONE).pause()).isEqualTo(BREAK);
    bench.undo(ONE);
    assertThat(bench.at(ONE).pause()).isNull();
    assertThat(bench.at(ONE).announced()).isEqualTo(BREAK);
    bench.complete(ONE);
    assertThat(bench.at(ONE).pause()).isEqualTo(BREAK);
  }

  @Test
  void notWhenNobodyServesItsCategoryAnyMore() {
    bench.signIn(THREE, CARL);
    bench.issue(ADVICE);
    bench.finish(THREE);
    bench.change(THREE, List.of(INSTALL), List.of());
    bench.refuses(new HallCommand.Undo(THREE, CARL), Refusal.UNDO_OVERTAKEN);
  }
}
