package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.DIRECTOR;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The customer is away to fetch or fill something in; the counter keeps the visit. */
class HoldTest {
  private final HallBench bench = HallBench.open();

  private void held(int times) {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    for (int i = 0; i < times; i++) {
      bench.serve(TWO);
      bench.hold(TWO);
      bench.resumeHeld(TWO, "A001");
    }
    bench.serve(TWO);
  }

  @Test
  void aHeldVisitComesBackToItsCounterAheadOfTheLine() {
    held(0);
    bench.issue(PAYMENT);
    bench.hold(TWO);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.ON_HOLD);
    bench.resumeHeld(TWO, "A001");
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.WAITING);
    assertThat(bench.finish(TWO)).isEqualTo("A001");
  }

  @Test
  void aVisitIsHeldThreeTimesAtMost() {
    held(3);
    bench.refuses(new HallCommand.Hold(TWO, BEN), Refusal.HOLDS_EXHAUSTED);
  }

  @Test
  void theHoldsOfAVisitCountOverItsTransfers() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT);
    for (int i = 0; i < 3; i++) {
      bench.serve(ONE);
      bench.hold(ONE);
      bench.resumeHeld(ONE, "A001");
    }
    bench.serve(ONE);
    bench.transfer(ONE, INSTALL, ONE);
    bench.serve(ONE);
    bench.refuses(new HallCommand.Hold(ONE, ANNA), Refusal.HOLDS_EXHAUSTED);
  }

  @Test
  void aCounterHoldsFiveVisitsAtMost() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 6);
    for (int i = 0; i < 5; i++) {
      bench.serve(TWO);
      bench.hold(TWO);
    }
    bench.serve(TWO);
    bench.refuses(new HallCommand.Hold(TWO, BEN), Refusal.TOO_MANY_HELD);
  }

  @Test
  void aHoldLongerThanThirtyMinutesAlertsTheGuideOnceAndDoesNotEnd() {
    held(0);
    bench.hold(TWO);
    bench.passes(Duration.ofMinutes(30));
    assertThat(HallDecider.overdue(bench.hall, bench.now())).isEmpty();
    bench.passes(Duration.ofMillis(1));
    bench.call(TWO, BEN);
    assertThat(bench.last(HallEvent.HoldOverdue.class).elapsed())
        .isEqualTo(Duration.ofMinutes(30).plusMillis(1));
    bench.passes(Duration.ofHours(3));
    bench.call(TWO, BEN);
    assertThat(bench.events).filteredOn(HallEvent.HoldOverdue.class::isInstance).hasSize(1);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.ON_HOLD);
  }

  @Test
  void aHoldEndsAtClosing() {
    held(0);
    bench.hold(TWO);
    bench.must(new HallCommand.CloseDay(DIRECTOR));
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.EXPIRED);
  }

  @Test
  void theCounterResumesWhatItHoldsAndTheGuideAnything() {
    held(0);
    bench.signIn(ONE, ANNA);
    bench.refuses(new HallCommand.ResumeHeld(TWO, BEN, bench.visit("A001")), Refusal.NOT_HELD);
    bench.hold(TWO);
    bench.refuses(
        new HallCommand.ResumeHeld(ONE, ANNA, bench.visit("A001")), Refusal.NOT_HELD_HERE);
    bench.must(new HallCommand.ResumeVisit(bench.visit("A001"), GUIDE));
    assertThat(bench.call(TWO, BEN)).isEqualTo("A001");
  }

  @Test
  void whenTheOfficerSignsOutAHeldVisitIsOrdinaryOnResumption() {
    held(0);
    bench.hold(TWO);
    bench.signOut(TWO);
    bench.must(new HallCommand.ResumeVisit(bench.visit("A001"), GUIDE));
    bench.signIn(ONE, ANNA);
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
    assertThat(bench.last(HallEvent.TicketCalled.class).rule()).isEqualTo(CallingRule.ARRIVAL);
  }

  @Test
  void whenAPauseOutlastsTenMinutesWhatIsDirectedBecomesOrdinaryByArrival() {
    held(0);
    bench.signIn(ONE, ANNA);
    bench.hold(TWO);
    bench.resumeHeld(TWO, "A001");
    bench.pause(TWO, false);
    bench.passes(Duration.ofMinutes(10));
    assertThat(bench.call(ONE, ANNA)).isEqualTo("nobody");
    bench.passes(Duration.ofMillis(1));
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
    assertThat(bench.last(HallEvent.DirectionReleased.class).counter()).isEqualTo(TWO);
    assertThat(bench.last(HallEvent.TicketCalled.class).rule()).isEqualTo(CallingRule.ARRIVAL);
  }

  @Test
  void whenAPauseOutlastsTenMinutesAHeldVisitIsOrdinaryOnResumption() {
    held(0);
    bench.signIn(ONE, ANNA);
    bench.hold(TWO);
    bench.pause(TWO, false);
    bench.passes(Duration.ofMinutes(11));
    bench.must(new HallCommand.ResumeVisit(bench.visit("A001"), GUIDE));
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
  }
}
