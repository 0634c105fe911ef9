package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ADVICE;
import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.BREAK;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.REASON;
import static org.anxu.server.hall.HallBench.TWO;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands about what is not there are answered, not thrown at. */
class UnknownsTest {
  private static final CategoryCode UNKNOWN = new CategoryCode("no-such-thing");
  private static final VisitId GHOST = new VisitId("ghost");

  private final HallBench bench = HallBench.open();

  @Test
  void unknownCategoriesAreRefused() {
    bench.refuses(
        new HallCommand.IssueTicket(GHOST, List.of(UNKNOWN), "kiosk-1"), Refusal.UNKNOWN_CATEGORY);
    bench.refuses(
        new HallCommand.PauseCategory(UNKNOWN, new CategoryPause(BREAK, false), GUIDE),
        Refusal.UNKNOWN_CATEGORY);
    bench.refuses(
        new HallCommand.ChangeCounter(ONE, List.of(UNKNOWN), List.of(), GUIDE, REASON),
        Refusal.UNKNOWN_CATEGORY);
    bench.refuses(
        new HallCommand.AdmitMark(GHOST, UNKNOWN, "K1", 7, GUIDE), Refusal.UNKNOWN_CATEGORY);
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT);
    bench.serve(ONE);
    bench.refuses(new HallCommand.Transfer(ONE, ANNA, UNKNOWN, null), Refusal.UNKNOWN_CATEGORY);
  }

  @Test
  void unknownVisitsAreRefused() {
    bench.signIn(TWO, BEN);
    bench.refuses(new HallCommand.CancelVisit(GHOST, null), Refusal.UNKNOWN_VISIT);
    bench.refuses(new HallCommand.Reinstate(GHOST, GUIDE), Refusal.UNKNOWN_VISIT);
    bench.refuses(new HallCommand.ResumeVisit(GHOST, GUIDE), Refusal.UNKNOWN_VISIT);
    bench.refuses(new HallCommand.ResumeHeld(TWO, BEN, GHOST), Refusal.UNKNOWN_VISIT);
    bench.refuses(new HallCommand.TransferWaiting(GHOST, INSTALL, GUIDE), Refusal.UNKNOWN_VISIT);
    bench.refuses(
        new HallCommand.GrantCare(GHOST, CareReason.ELDERLY, GUIDE), Refusal.UNKNOWN_VISIT);
    bench.refuses(new HallCommand.WithdrawCare(GHOST, GUIDE), Refusal.UNKNOWN_VISIT);
    bench.refuses(
        new HallCommand.EnterServedByVoice(List.of(GHOST), TWO, GUIDE, REASON),
        Refusal.UNKNOWN_VISIT);
  }

  @Test
  void aVisitIsNotBegunTwice() {
    VisitId visit = new VisitId("twice");
    bench.must(new HallCommand.IssueTicket(visit, List.of(PAYMENT), "kiosk-1"));
    bench.refuses(
        new HallCommand.IssueTicket(visit, List.of(ADVICE), "kiosk-1"), Refusal.VISIT_KNOWN);
  }

  @Test
  void aCounterServesAtLeastOneCategoryEachOnce() {
    bench.refuses(
        new HallCommand.ChangeCounter(ONE, List.of(), List.of(), GUIDE, REASON),
        Refusal.SERVES_NOTHING);
    bench.refuses(
        new HallCommand.ChangeCounter(ONE, List.of(PAYMENT), List.of(PAYMENT), GUIDE, REASON),
        Refusal.SERVES_NOTHING);
  }
}
