package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.BREAK;
import static org.anxu.server.hall.HallBench.DIRECTOR;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.REASON;
import static org.anxu.server.hall.HallBench.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A counter, a category or the whole hall stops calling for a stated reason. */
class PauseTest {
  private static final CategoryPause OPEN_DOORS = new CategoryPause(BREAK, false);
  private static final CategoryPause NO_TICKETS = new CategoryPause(BREAK, true);

  private final HallBench bench = HallBench.open();

  private HallCommand take(CategoryCode category) {
    return new HallCommand.IssueTicket(new VisitId("x"), List.of(category), "kiosk-1");
  }

  @Test
  void aPauseHasOneOfFiveReasonsAnExpectedReturnAndAMessage() {
    assertThat(PauseReason.values())
        .containsExactly(
            PauseReason.TECHNICAL_FAULT,
            PauseReason.SHORT_LEAVE,
            PauseReason.BREAK,
            PauseReason.MEETING,
            PauseReason.END_OF_SHIFT);
    bench.signIn(TWO, BEN);
    Pause told = new Pause(PauseReason.MEETING, Instant.parse("2026-11-24T02:00:00Z"), REASON);
    bench.must(new HallCommand.PauseCounter(TWO, BEN, told, false));
    assertThat(bench.at(TWO).pause()).isEqualTo(told);
  }

  @Test
  void aCounterThatServesPausesWhenTheTicketLeavesByAnyWay() {
    List<Runnable> ways =
        List.of(
            () -> bench.complete(TWO),
            () -> bench.hold(TWO),
            () -> bench.transfer(TWO, INSTALL, null),
            () -> bench.must(new HallCommand.HandOver(TWO, ONE, ANNA, GUIDE)));
    bench.signIn(ONE, ANNA);
    bench.signIn(TWO, BEN);
    for (Runnable way : ways) {
      bench.issue(PAYMENT);
      bench.serve(TWO);
      bench.pause(TWO, false);
      assertThat(bench.at(TWO).pause()).isNull();
      way.run();
      assertThat(bench.at(TWO).pause()).isEqualTo(BREAK);
      bench.goOn(TWO);
    }
  }

  @Test
  void aCounterThatCalledPausesWhenTheCallEndsByAnyWay() {
    List<Runnable> ways =
        List.of(
            () -> bench.noShow(TWO),
            () -> bench.must(new HallCommand.WithdrawCall(TWO, BEN)),
            () -> bench.must(new HallCommand.CancelVisit(bench.visit(bench.labelAt(TWO)), null)));
    bench.signIn(TWO, BEN);
    for (Runnable way : ways) {
      bench.issue(PAYMENT);
      bench.call(TWO, BEN);
      bench.pause(TWO, false);
      assertThat(bench.at(TWO).pause()).isNull();
      way.run();
      assertThat(bench.at(TWO).pause()).isEqualTo(BREAK);
      bench.goOn(TWO);
    }
  }

  @Test
  void nowWithdrawsACallAndTheTicketKeepsItsPlace() {
    bench.signIn(ONE, ANNA);
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.call(TWO, BEN);
    bench.pause(TWO, true);
    assertThat(bench.last(HallEvent.CallWithdrawn.class).reason()).isEqualTo(Withdrawal.PAUSED_NOW);
    assertThat(bench.find("A001").noShows()).isZero();
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
  }

  @Test
  void aServiceInProgressMayBeFinishedWhilePausedNow() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.serve(TWO);
    bench.pause(TWO, true);
    assertThat(bench.at(TWO).pause()).isEqualTo(BREAK);
    bench.complete(TWO);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.DONE);
    bench.refuses(new HallCommand.CallNext(TWO, BEN), Refusal.COUNTER_PAUSED);
  }

  @Test
  void noCallLeavesAPausedCounterUntilItResumes() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.pause(TWO, false);
    bench.refuses(new HallCommand.CallNext(TWO, BEN), Refusal.COUNTER_PAUSED);
    bench.refuses(new HallCommand.PauseCounter(TWO, BEN, BREAK, true), Refusal.ALREADY_PAUSED);
    bench.goOn(TWO);
    bench.refuses(new HallCommand.ResumeCounter(TWO, BEN), Refusal.NOT_PAUSED);
    assertThat(bench.call(TWO, BEN)).isEqualTo("A001");
  }

  @Test
  void noCounterSignsOutAndLeavesATicketCalledOrServing() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.call(TWO, BEN);
    bench.signOut(TWO);
    assertThat(bench.last(HallEvent.CallWithdrawn.class).reason()).isEqualTo(Withdrawal.SIGNED_OUT);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.WAITING);
    bench.signIn(TWO, BEN);
    bench.serve(TWO);
    bench.refuses(new HallCommand.CloseCounter(TWO, BEN), Refusal.COUNTER_BUSY);
  }

  @Test
  void aPausedCategoryMakesNoNewCallsAndItsTicketsKeepTheirPlace() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT, 2);
    bench.issue(INSTALL);
    bench.must(new HallCommand.PauseCategory(PAYMENT, OPEN_DOORS, GUIDE));
    bench.refuses(
        new HallCommand.PauseCategory(PAYMENT, OPEN_DOORS, GUIDE), Refusal.ALREADY_PAUSED);
    assertThat(bench.finish(ONE)).isEqualTo("C001");
    assertThat(bench.call(ONE, ANNA)).isEqualTo("nobody");
    bench.must(new HallCommand.ResumeCategory(PAYMENT, GUIDE));
    bench.refuses(new HallCommand.ResumeCategory(PAYMENT, GUIDE), Refusal.NOT_PAUSED);
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
  }

  @Test
  void returningVisitsOfAPausedCategoryMayBeCalled() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.serve(TWO);
    bench.hold(TWO);
    bench.resumeHeld(TWO, "A001");
    bench.must(new HallCommand.PauseCategory(PAYMENT, OPEN_DOORS, GUIDE));
    assertThat(bench.finish(TWO)).isEqualTo("A001");
    assertThat(bench.call(TWO, BEN)).isEqualTo("nobody");
  }

  @Test
  void issuingGoesOnUnlessThePauseSaysNoNewTickets() {
    bench.must(new HallCommand.PauseCategory(PAYMENT, OPEN_DOORS, GUIDE));
    assertThat(bench.issue(PAYMENT)).isEqualTo("A001");
    bench.must(new HallCommand.ResumeCategory(PAYMENT, GUIDE));
    bench.must(new HallCommand.PauseCategory(PAYMENT, NO_TICKETS, GUIDE));
    bench.refuses(take(PAYMENT), Refusal.CATEGORY_TAKES_NO_TICKETS);
    assertThat(bench.issue(INSTALL)).isEqualTo("C001");
  }

  @Test
  void aHallPauseIsAllCategoriesAtOnce() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT);
    bench.issue(INSTALL);
    bench.must(new HallCommand.PauseHall(OPEN_DOORS, GUIDE));
    bench.refuses(new HallCommand.PauseHall(OPEN_DOORS, GUIDE), Refusal.ALREADY_PAUSED);
    assertThat(bench.call(ONE, ANNA)).isEqualTo("nobody");
    bench.must(new HallCommand.ResumeHall(GUIDE));
    bench.refuses(new HallCommand.ResumeHall(GUIDE), Refusal.NOT_PAUSED);
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
  }

  @Test
  void theEndOfAHallPauseClearsNoCategoryPause() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.must(new HallCommand.PauseCategory(PAYMENT, OPEN_DOORS, GUIDE));
    bench.must(new HallCommand.PauseHall(OPEN_DOORS, GUIDE));
    bench.must(new HallCommand.ResumeHall(GUIDE));
    assertThat(bench.call(TWO, BEN)).isEqualTo("nobody");
  }

  @Test
  void noNewTicketsOfACategoryHoldsUnderAHallPauseToo() {
    bench.must(new HallCommand.PauseCategory(PAYMENT, NO_TICKETS, GUIDE));
    bench.must(new HallCommand.PauseHall(OPEN_DOORS, GUIDE));
    bench.refuses(take(PAYMENT), Refusal.CATEGORY_TAKES_NO_TICKETS);
  }

  @Test
  void aCategoryWithoutAnOpenCounterStillTakesTickets() {
    assertThat(bench.hall.openCounters(PAYMENT)).isZero();
    assertThat(bench.issue(PAYMENT)).isEqualTo("A001");
    assertThat(bench.hall.pauseOf(PAYMENT)).as("derived, never a pause of its own").isEmpty();
  }

  @Test
  void openCountersNeverClearAPauseMadeByHand() {
    bench.must(new HallCommand.PauseCategory(PAYMENT, OPEN_DOORS, GUIDE));
    bench.signIn(TWO, BEN);
    bench.signOut(TWO);
    bench.signIn(TWO, BEN);
    assertThat(bench.hall.pauseOf(PAYMENT)).contains(OPEN_DOORS);
  }

  @Test
  void aCategoryPauseTakesTheGuideOrTheDirector() {
    bench.refuses(
        new HallCommand.PauseCategory(PAYMENT, OPEN_DOORS, new Actor(BEN, Post.CASHIER)),
        Refusal.NOT_PERMITTED);
    bench.must(new HallCommand.PauseCategory(PAYMENT, OPEN_DOORS, DIRECTOR));
  }

  @Test
  void anAnnouncedPauseCanBeTakenBack() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.serve(TWO);
    bench.pause(TWO, false);
    bench.goOn(TWO);
    bench.complete(TWO);
    assertThat(bench.call(TWO, BEN)).isEqualTo("A002");
  }
}
