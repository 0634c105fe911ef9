package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A call is taken back. */
class WithdrawalTest {
  private final HallBench bench = HallBench.open();

  @Test
  void aWithdrawnCallCountsNoNoShowAndTheTicketStandsByArrival() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.call(TWO, BEN);
    bench.must(new HallCommand.WithdrawCall(TWO, BEN));
    assertThat(bench.last(HallEvent.CallWithdrawn.class).reason())
        .isEqualTo(Withdrawal.COUNTER_FAULT);
    assertThat(bench.find("A001").noShows()).isZero();
    assertThat(bench.call(TWO, BEN)).isEqualTo("A001");
  }

  @Test
  void aReturnWhoseCallWasWithdrawnStandsByArrival() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.serve(TWO);
    bench.hold(TWO);
    bench.resumeHeld(TWO, "A001");
    bench.call(TWO, BEN);
    bench.must(new HallCommand.WithdrawCall(TWO, BEN));
    bench.call(TWO, BEN);
    assertThat(bench.last(HallEvent.TicketCalled.class).rule()).isEqualTo(CallingRule.ARRIVAL);
  }

  @Test
  void onlyACallIsWithdrawnRecalledOrStarted() {
    bench.signIn(TWO, BEN);
    bench.refuses(new HallCommand.WithdrawCall(TWO, BEN), Refusal.NOTHING_CALLED);
    bench.refuses(new HallCommand.Recall(TWO, BEN), Refusal.NOTHING_CALLED);
    bench.refuses(new HallCommand.StartService(TWO, BEN), Refusal.NOTHING_CALLED);
    bench.refuses(new HallCommand.NoShow(TWO, BEN), Refusal.NOTHING_CALLED);
    bench.issue(PAYMENT);
    bench.call(TWO, BEN);
    bench.refuses(new HallCommand.Complete(TWO, BEN), Refusal.NOTHING_SERVED);
    bench.refuses(new HallCommand.Hold(TWO, BEN), Refusal.NOTHING_SERVED);
    bench.refuses(new HallCommand.Transfer(TWO, BEN, INSTALL, null), Refusal.NOTHING_SERVED);
    bench.refuses(new HallCommand.CallNext(TWO, BEN), Refusal.COUNTER_BUSY);
  }

  @Test
  void onlyTheOfficerSignedInAtACounterActsThereAndAtOneCounterOnly() {
    bench.signIn(ONE, ANNA);
    bench.refuses(new HallCommand.CallNext(ONE, BEN), Refusal.NOT_YOUR_COUNTER);
    bench.refuses(new HallCommand.OpenCounter(ONE, BEN), Refusal.COUNTER_TAKEN);
    bench.refuses(new HallCommand.OpenCounter(TWO, ANNA), Refusal.OFFICER_ELSEWHERE);
    bench.refuses(new HallCommand.CallNext(TWO, BEN), Refusal.COUNTER_CLOSED);
    bench.refuses(new HallCommand.CallNext(new CounterId("9"), BEN), Refusal.UNKNOWN_COUNTER);
  }
}
