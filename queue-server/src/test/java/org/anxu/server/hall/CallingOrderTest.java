package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.CARL;
import static org.anxu.server.hall.HallBench.DIRECTOR;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.REASON;
import static org.anxu.server.hall.HallBench.THREE;
import static org.anxu.server.hall.HallBench.TODAY;
import static org.anxu.server.hall.HallBench.TWO;
import static org.anxu.server.hall.HallBench.setup;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is next at a counter. */
class CallingOrderTest {
  private final HallBench bench = HallBench.open();

  @Test
  void theWorkedExampleOfTheOrderOfServiceExactly() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 6);
    List.of("A003", "A005", "A006").forEach(bench::care);
    List<String> order =
        List.of(
            bench.finish(TWO),
            bench.finish(TWO),
            bench.finish(TWO),
            bench.finish(TWO),
            bench.finish(TWO),
            bench.finish(TWO));
    assertThat(order).containsExactly("A003", "A001", "A005", "A002", "A006", "A004");
    assertThat(bench.events)
        .filteredOn(HallEvent.TicketCalled.class::isInstance)
        .extracting(event -> ((HallEvent.TicketCalled) event).rule())
        .containsExactly(
            CallingRule.CARE,
            CallingRule.OWED,
            CallingRule.CARE,
            CallingRule.OWED,
            CallingRule.CARE,
            CallingRule.OWED);
  }

  @Test
  void withNoCareWaitingItIsPlainArrivalOrder() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 3);
    assertThat(List.of(bench.finish(TWO), bench.finish(TWO), bench.finish(TWO)))
        .containsExactly("A001", "A002", "A003");
  }

  @Test
  void theLineShownIsTheOrderInWhichItIsCalled() {
    bench.issue(PAYMENT, 6);
    List.of("A003", "A005", "A006").forEach(bench::care);
    assertThat(bench.hall.inOrder(PAYMENT))
        .extracting(ticket -> ticket.number().label())
        .containsExactly("A003", "A001", "A005", "A002", "A006", "A004");
    assertThat(bench.hall.ahead(bench.find("A002").ticket())).isEqualTo(3);
  }

  @Test
  void aReturningVisitGoesBeforeCareAndTheEarliestReturnFirst() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 4);
    bench.serve(TWO);
    bench.hold(TWO);
    bench.serve(TWO);
    bench.hold(TWO);
    bench.care("A004");
    bench.resumeHeld(TWO, "A002");
    bench.resumeHeld(TWO, "A001");
    assertThat(bench.finish(TWO)).isEqualTo("A002");
    assertThat(bench.last(HallEvent.TicketCalled.class).rule()).isEqualTo(CallingRule.RETURNING);
    assertThat(bench.last(HallEvent.TicketCalled.class).passed()).isTrue();
    assertThat(bench.finish(TWO)).as("owed").isEqualTo("A001");
    assertThat(bench.finish(TWO)).isEqualTo("A004");
  }

  @Test
  void noCounterPassesTwiceRunningAndTheMemoryOutlivesPauseSignOutAndANewOfficer() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 4);
    bench.care("A003");
    bench.care("A004");
    assertThat(bench.finish(TWO)).isEqualTo("A003");
    bench.pause(TWO, false);
    bench.goOn(TWO);
    bench.signOut(TWO);
    bench.signIn(TWO, CARL);
    assertThat(bench.finish(TWO)).isEqualTo("A001");
  }

  @Test
  void theMemoryBelongsToTheCounterAlone() {
    bench.signIn(ONE, ANNA);
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 4);
    bench.care("A003");
    bench.care("A004");
    assertThat(bench.finish(ONE)).isEqualTo("A003");
    assertThat(bench.finish(TWO)).isEqualTo("A004");
  }

  @Test
  void theMemoryEndsWithTheDay() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 3);
    bench.care("A003");
    assertThat(bench.finish(TWO)).isEqualTo("A003");
    bench.must(new HallCommand.OpenDay(setup(TODAY.plusDays(1)), DIRECTOR));
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    bench.care("A002");
    assertThat(bench.finish(TWO)).isEqualTo("A002");
  }

  @Test
  void primaryCandidatesComeBeforeSupportCandidates() {
    bench.signIn(ONE, ANNA);
    bench.signIn(THREE, CARL);
    bench.issue(INSTALL);
    bench.issue(PAYMENT);
    assertThat(bench.finish(ONE)).isEqualTo("A001");
    assertThat(bench.last(HallEvent.TicketCalled.class).passedSupport()).isTrue();
    assertThat(bench.finish(ONE)).isEqualTo("C001");
    assertThat(bench.last(HallEvent.TicketCalled.class).rank()).isEqualTo(CallingRank.SUPPORT);
  }

  @Test
  void afterFiveCallsRunningThatPassedAnEarlierSupportTicketTheNextIsFromSupport() {
    bench.signIn(ONE, ANNA);
    bench.signIn(THREE, CARL);
    bench.issue(INSTALL);
    bench.issue(PAYMENT, 7);
    for (int i = 1; i <= 5; i++) {
      assertThat(bench.finish(ONE)).isEqualTo("A00" + i);
    }
    assertThat(bench.finish(ONE)).isEqualTo("C001");
    assertThat(bench.last(HallEvent.TicketCalled.class).rank()).isEqualTo(CallingRank.SUPPORT_OWED);
    assertThat(bench.finish(ONE)).isEqualTo("A006");
  }

  @Test
  void aCallThatPassesNoSupportTicketStartsTheCountAgain() {
    bench.signIn(ONE, ANNA);
    bench.signIn(THREE, CARL);
    bench.issue(PAYMENT);
    bench.issue(INSTALL);
    assertThat(bench.finish(ONE)).as("earlier than C001").isEqualTo("A001");
    bench.issue(PAYMENT, 6);
    for (int i = 2; i <= 6; i++) {
      assertThat(bench.finish(ONE)).isEqualTo("A00" + i);
    }
    assertThat(bench.finish(ONE)).isEqualTo("C001");
  }

  @Test
  void aCategoryThatIsPrimaryAtNoOpenCounterIsPrimaryWhereverItIsServed() {
    bench.signIn(ONE, ANNA);
    bench.issue(INSTALL);
    bench.issue(PAYMENT);
    assertThat(bench.finish(ONE)).isEqualTo("C001");
    assertThat(bench.last(HallEvent.TicketCalled.class).rank()).isEqualTo(CallingRank.PRIMARY);
  }

  @Test
  void nextNeverSaysNobodyWhileSomebodyItServesWaits() {
    bench.signIn(TWO, BEN);
    assertThat(bench.call(TWO, BEN)).isEqualTo("nobody");
    bench.issue(INSTALL);
    assertThat(bench.call(TWO, BEN)).as("it does not serve it").isEqualTo("nobody");
    bench.issue(PAYMENT);
    assertThat(bench.call(TWO, BEN)).isEqualTo("A001");
  }

  @Test
  void aTicketDirectedToACounterIsACandidateOfNoOther() {
    bench.signIn(ONE, ANNA);
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT);
    bench.serve(ONE);
    bench.hold(ONE);
    bench.resumeHeld(ONE, "A001");
    assertThat(bench.call(TWO, BEN)).isEqualTo("nobody");
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
  }

  @Test
  void twoCountersThatPressNextGetTwoTicketsInOrder() {
    bench.signIn(ONE, ANNA);
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 2);
    assertThat(bench.call(ONE, ANNA)).isEqualTo("A001");
    assertThat(bench.call(TWO, BEN)).isEqualTo("A002");
  }

  @Test
  void changedCategoriesHoldFromTheNextCallAndNeedTheGuideAndAReason() {
    bench.signIn(TWO, BEN);
    bench.issue(INSTALL);
    assertThat(bench.call(TWO, BEN)).isEqualTo("nobody");
    bench.change(TWO, List.of(PAYMENT, INSTALL), List.of());
    assertThat(bench.call(TWO, BEN)).isEqualTo("C001");
    bench.refuses(
        new HallCommand.ChangeCounter(TWO, List.of(PAYMENT), List.of(), GUIDE, null),
        Refusal.REASON_MISSING);
    bench.refuses(
        new HallCommand.ChangeCounter(
            TWO, List.of(PAYMENT), List.of(), new Actor(BEN, Post.CASHIER), REASON),
        Refusal.NOT_PERMITTED);
  }

  @Test
  void careWaitsAtMostForEverySecondCallAndNobodyForEver() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 1);
    for (int i = 2; i <= 4; i++) {
      bench.care(bench.issue(PAYMENT));
    }
    assertThat(bench.finish(TWO)).isEqualTo("A002");
    assertThat(bench.finish(TWO)).isEqualTo("A001");
  }
}
