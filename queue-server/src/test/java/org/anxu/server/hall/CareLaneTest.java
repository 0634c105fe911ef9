package org.anxu.server.hall;

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

import org.junit.jupiter.api.Test;

/** The care lane: granted by the guide with a reason. */
class CareLaneTest {
  private final HallBench bench = HallBench.open();

  private HallCommand grant(String label) {
    return new HallCommand.GrantCare(bench.visit(label), CareReason.PREGNANT, GUIDE);
  }

  private HallCommand withdraw(String label) {
    return new HallCommand.WithdrawCare(bench.visit(label), GUIDE);
  }

  @Test
  void itIsGrantedByTheGuideForOneOfFiveReasons() {
    assertThat(CareReason.values())
        .containsExactly(
            CareReason.ELDERLY,
            CareReason.DISABLED,
            CareReason.PREGNANT,
            CareReason.WITH_INFANT,
            CareReason.HARD_OF_HEARING);
    bench.issue(PAYMENT);
    bench.refuses(
        new HallCommand.GrantCare(
            bench.visit("A001"), CareReason.PREGNANT, new Actor(BEN, Post.CASHIER)),
        Refusal.NOT_PERMITTED);
    bench.must(grant("A001"));
    assertThat(bench.find("A001").care()).contains(CareReason.PREGNANT);
    bench.refuses(grant("A001"), Refusal.CARE_GRANTED_BEFORE);
  }

  @Test
  void itIsGrantedAndWithdrawnWhileWaitingHeldOrANoShow() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.must(grant("A001"));
    bench.must(withdraw("A001"));
    bench.refuses(withdraw("A001"), Refusal.NO_CARE);
    bench.call(TWO, BEN);
    bench.refuses(grant("A001"), Refusal.CARE_NOT_NOW);
    bench.refuses(withdraw("A001"), Refusal.CARE_NOT_NOW);
    bench.start(TWO);
    bench.refuses(grant("A001"), Refusal.CARE_NOT_NOW);
    bench.hold(TWO);
    bench.must(grant("A001"));
    bench.must(withdraw("A001"));
    bench.resumeHeld(TWO, "A001");
    bench.call(TWO, BEN);
    bench.noShow(TWO);
    bench.must(grant("A001"));
    bench.must(withdraw("A001"));
  }

  @Test
  void itActsFromTheNextCallAndChangesNoArrival() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 3);
    Arrival before = bench.find("A003").arrival();
    bench.must(grant("A003"));
    assertThat(bench.find("A003").arrival()).isEqualTo(before);
    assertThat(bench.finish(TWO)).isEqualTo("A003");
  }

  @Test
  void withdrawnItGivesNoPrecedenceAnyMore() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.must(grant("A002"));
    bench.must(withdraw("A002"));
    assertThat(bench.finish(TWO)).isEqualTo("A001");
  }

  @Test
  void itStaysWithTheVisitOverATransfer() {
    bench.signIn(ONE, ANNA);
    bench.signIn(THREE, CARL);
    bench.issue(INSTALL, 2);
    bench.issue(PAYMENT);
    bench.must(grant("A001"));
    bench.serve(ONE);
    bench.transfer(ONE, INSTALL, null);
    assertThat(bench.finish(THREE)).isEqualTo("A001");
    assertThat(bench.last(HallEvent.TicketCalled.class).rule()).isEqualTo(CallingRule.CARE);
  }

  @Test
  void amongCareItIsByArrival() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 3);
    bench.must(grant("A003"));
    bench.must(grant("A002"));
    assertThat(bench.finish(TWO)).isEqualTo("A002");
  }
}
