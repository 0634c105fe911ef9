package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.CARL;
import static org.anxu.server.hall.HallBench.DIRECTOR;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service goes on at another counter or with another officer. */
class HandoverTest {
  private final HallBench bench = HallBench.open();

  private void serving() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT);
    bench.serve(ONE);
  }

  private HallCommand over(CounterId to, OfficerId officer) {
    return new HallCommand.HandOver(ONE, to, officer, GUIDE);
  }

  @Test
  void aServiceGoesOnAtAnotherCounterBothNamed() {
    serving();
    bench.signIn(TWO, BEN);
    bench.passes(Duration.ofMinutes(5));
    bench.must(over(TWO, BEN));
    HallEvent.ServiceHandedOver handed = bench.last(HallEvent.ServiceHandedOver.class);
    assertThat(List.of(handed.fromOfficer(), handed.toOfficer())).containsExactly(ANNA, BEN);
    assertThat(List.of(handed.from(), handed.to())).containsExactly(ONE, TWO);
    assertThat(bench.labelAt(TWO)).isEqualTo("A001");
    assertThat(bench.labelAt(ONE)).isEqualTo("none");
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.SERVING);
    bench.passes(Duration.ofMinutes(5));
    bench.complete(TWO);
    assertThat(bench.last(HallEvent.ServiceCompleted.class).took())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void aServiceGoesOnAtTheSameCounterWithAnotherOfficer() {
    serving();
    bench.must(over(ONE, CARL));
    bench.refuses(new HallCommand.Complete(ONE, ANNA), Refusal.NOT_YOUR_COUNTER);
    bench.must(new HallCommand.Complete(ONE, CARL));
  }

  @Test
  void itIsForTheGuideOrTheDirector() {
    serving();
    bench.signIn(TWO, BEN);
    bench.refuses(
        new HallCommand.HandOver(ONE, TWO, BEN, new Actor(ANNA, Post.CASHIER)),
        Refusal.NOT_PERMITTED);
    bench.must(new HallCommand.HandOver(ONE, TWO, BEN, DIRECTOR));
  }

  @Test
  void onlyToAFreeOpenCounterWhereThatOfficerIs() {
    bench.refuses(over(new CounterId("9"), BEN), Refusal.UNKNOWN_COUNTER);
    bench.refuses(over(TWO, BEN), Refusal.NOTHING_SERVED);
    serving();
    bench.refuses(over(TWO, BEN), Refusal.COUNTER_CLOSED);
    bench.refuses(over(ONE, ANNA), Refusal.HANDOVER_TO_SAME);
    bench.signIn(TWO, BEN);
    bench.refuses(over(ONE, BEN), Refusal.OFFICER_ELSEWHERE);
    bench.refuses(over(TWO, CARL), Refusal.NOT_YOUR_COUNTER);
    bench.issue(PAYMENT);
    bench.serve(TWO);
    bench.refuses(over(TWO, BEN), Refusal.COUNTER_BUSY);
    bench.complete(TWO);
    bench.pause(TWO, false);
    bench.refuses(over(TWO, BEN), Refusal.COUNTER_PAUSED);
  }

  @Test
  void theVisitHasBeenServedAtBoth() {
    serving();
    bench.signIn(TWO, BEN);
    bench.must(over(TWO, BEN));
    bench.transfer(TWO, INSTALL, TWO);
    bench.call(TWO, BEN);
    assertThat(bench.last(HallEvent.TicketCalled.class).rule()).isEqualTo(CallingRule.RETURNING);
  }
}
