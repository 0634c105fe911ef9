package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.DIRECTOR;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.LONG;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.SPACING;
import static org.anxu.server.hall.HallBench.TODAY;
import static org.anxu.server.hall.HallBench.TWO;
import static org.anxu.server.hall.HallBench.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Long is the time in SERVING above the threshold; the counter's next customer is told sorry. */
class ApologyTest {
  private static final Duration OVER = LONG.plusMillis(1);

  private final HallBench bench = HallBench.open();

  private void longService(CounterId counter, OfficerId officer) {
    bench.signIn(counter, officer);
    bench.issue(PAYMENT, 3);
    bench.serve(counter);
    bench.passes(OVER);
    bench.complete(counter);
  }

  private boolean apologises(CounterId counter, OfficerId officer) {
    bench.call(counter, officer);
    return bench.at(counter).apology();
  }

  @Test
  void aLongServiceIsApologisedForAtTheNextCallAndNotAgain() {
    longService(TWO, BEN);
    assertThat(apologises(TWO, BEN)).isTrue();
    assertThat(bench.last(HallEvent.TicketCalled.class).apology()).isTrue();
    bench.start(TWO);
    bench.complete(TWO);
    assertThat(apologises(TWO, BEN)).isFalse();
  }

  @Test
  void aServiceAsLongAsTheThresholdIsNotLong() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.serve(TWO);
    bench.passes(LONG);
    bench.complete(TWO);
    assertThat(apologises(TWO, BEN)).isFalse();
  }

  @Test
  void holdsDoNotCount() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.serve(TWO);
    bench.passes(Duration.ofMinutes(15));
    bench.hold(TWO);
    bench.passes(Duration.ofMinutes(15));
    bench.resumeHeld(TWO, "A001");
    bench.serve(TWO);
    bench.passes(Duration.ofMinutes(5));
    bench.complete(TWO);
    assertThat(bench.last(HallEvent.ServiceCompleted.class).took())
        .isEqualTo(Duration.ofMinutes(20));
    assertThat(apologises(TWO, BEN)).isFalse();
  }

  @Test
  void notAfterAPause() {
    longService(TWO, BEN);
    bench.pause(TWO, false);
    bench.goOn(TWO);
    assertThat(apologises(TWO, BEN)).isFalse();
  }

  @Test
  void notAfterAPauseThatWasAnnouncedDuringTheService() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.serve(TWO);
    bench.passes(OVER);
    bench.pause(TWO, false);
    bench.complete(TWO);
    bench.goOn(TWO);
    assertThat(apologises(TWO, BEN)).isFalse();
  }

  @Test
  void afterANoShowItPassesOnToTheFollowingCall() {
    longService(TWO, BEN);
    bench.call(TWO, BEN);
    bench.noShow(TWO);
    assertThat(apologises(TWO, BEN)).isTrue();
  }

  @Test
  void afterAWithdrawnCallItPassesOnToTheFollowingCall() {
    longService(TWO, BEN);
    bench.call(TWO, BEN);
    bench.must(new HallCommand.WithdrawCall(TWO, BEN));
    assertThat(apologises(TWO, BEN)).isTrue();
  }

  @Test
  void aRecallRepeatsIt() {
    longService(TWO, BEN);
    bench.call(TWO, BEN);
    bench.passes(SPACING);
    bench.must(new HallCommand.Recall(TWO, BEN));
    assertThat(bench.at(TWO).apology()).isTrue();
    assertThat(bench.hall.recentCalls().getFirst())
        .matches(RecentCalls.Summons::apology)
        .matches(RecentCalls.Summons::recall);
  }

  @Test
  void whatIsDueAtACounterOutlastsAServiceHandedOverToIt() {
    longService(TWO, BEN);
    bench.signIn(ONE, ANNA);
    bench.serve(ONE);
    bench.must(new HallCommand.HandOver(ONE, TWO, BEN, GUIDE));
    bench.complete(TWO);
    assertThat(apologises(TWO, BEN)).isTrue();
  }

  @Test
  void itBelongsToTheCounterThatWasSlow() {
    longService(TWO, BEN);
    bench.signIn(ONE, ANNA);
    assertThat(apologises(ONE, ANNA)).isFalse();
  }

  @Test
  void itIsOfTheDay() {
    longService(TWO, BEN);
    bench.must(new HallCommand.OpenDay(setup(TODAY.plusDays(1)), DIRECTOR));
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    assertThat(apologises(TWO, BEN)).isFalse();
  }
}
