package org.anxu.server.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CallingRank;
import org.anxu.server.hall.CallingRule;
import org.anxu.server.hall.CancelReason;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CategoryPause;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.HallSettings;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.OfflineMark;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.Refusal;
import org.anxu.server.hall.Step;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.TicketNumber;
import org.anxu.server.hall.TransferCause;
import org.anxu.server.hall.VisitId;
import org.anxu.server.hall.Withdrawal;

/** One event of every kind, with every field filled, and another where a field may be missing. */
final class EventSamples {
  private static final CategoryCode PAYMENT = new CategoryCode("payment");
  private static final CategoryCode INSTALL = new CategoryCode("install");
  private static final CounterId ONE = new CounterId("1");
  private static final CounterId TWO = new CounterId("2");
  private static final OfficerId ANNA = new OfficerId("1001");
  private static final OfficerId BEN = new OfficerId("1002");
  private static final Actor GUIDE = new Actor(new OfficerId("5000"), Post.GUIDE);
  private static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);
  private static final NoteId NOTE = new NoteId("note-1");
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final TicketId FIRST =
      new TicketId(new VisitId("6b1f2a34-0000-4000-8000-000000000001"), 1);
  private static final TicketId SECOND = new TicketId(FIRST.visit(), 2);
  private static final TicketId SLIP =
      new TicketId(new VisitId("6b1f2a34-0000-4000-8000-000000000002"), 1);
  private static final TicketNumber NUMBER = new TicketNumber("A", 23);
  private static final TicketNumber MARKED = new TicketNumber("A", "K1", 7);
  private static final OfflineMark MARK =
      new OfflineMark(
          "K1", DAY, NOON.minusSeconds(600), "boot-1", Duration.ofMillis(61_500), false);
  private static final Pause PAUSE =
      new Pause(PauseReason.TECHNICAL_FAULT, NOON.plusSeconds(900), NOTE);
  private static final Duration TOOK = Duration.ofMillis(754_321);

  private EventSamples() {}

  static List<HallEvent> all() {
    return List.of(
        new HallEvent.DayOpened(setup(), false, DIRECTOR),
        new HallEvent.IssuingEnded(DIRECTOR),
        new HallEvent.DayClosed(DIRECTOR, true),
        new HallEvent.TicketIssued(FIRST, PAYMENT, NUMBER, List.of(INSTALL), "kiosk-1", null),
        new HallEvent.OfflineTicketJoined(
            FIRST, PAYMENT, MARKED, List.of(INSTALL), MARK, NOON.minusMillis(538_500)),
        new HallEvent.OfflineTicketExpired(FIRST, PAYMENT, MARKED, MARK),
        new HallEvent.MarkAdmitted(FIRST, PAYMENT, MARKED, GUIDE),
        new HallEvent.TicketExpired(FIRST),
        new HallEvent.CounterOpened(ONE, ANNA),
        new HallEvent.CounterClosed(ONE, ANNA),
        new HallEvent.CounterChanged(ONE, List.of(PAYMENT), List.of(INSTALL), GUIDE, NOTE),
        new HallEvent.DirectionReleased(ONE, Duration.ofMinutes(10).plusMillis(1)),
        new HallEvent.TicketCalled(
            FIRST, ONE, ANNA, CallingRank.PRIMARY, CallingRule.CARE, true, true, false),
        new HallEvent.NobodyWaited(ONE, ANNA),
        new HallEvent.TicketRecalled(FIRST, ONE, ANNA, Duration.ofMillis(20_007)),
        new HallEvent.CallWithdrawn(FIRST, ONE, ANNA, Withdrawal.PAUSED_NOW),
        new HallEvent.ServiceStarted(FIRST, ONE, ANNA),
        new HallEvent.ServiceCompleted(FIRST, ONE, ANNA, TOOK, true),
        new HallEvent.TicketNotShown(FIRST, ONE, ANNA, Duration.ofSeconds(20)),
        new HallEvent.TicketReinstated(FIRST, GUIDE, Duration.ofMinutes(29)),
        new HallEvent.TicketHeld(FIRST, ONE, ANNA, TOOK),
        new HallEvent.HoldOverdue(FIRST, Duration.ofMinutes(31)),
        new HallEvent.TicketResumed(FIRST, ONE, ANNA, Duration.ofMinutes(5)),
        new HallEvent.TicketResumed(FIRST, null, ANNA, Duration.ofMinutes(5)),
        new HallEvent.TicketTransferred(
            FIRST, SECOND, INSTALL, TWO, ONE, ANNA, TOOK, TransferCause.OFFICER),
        new HallEvent.TicketTransferred(
            FIRST, SECOND, INSTALL, null, null, ANNA, Duration.ZERO, TransferCause.WRONG_CATEGORY),
        new HallEvent.ServiceHandedOver(FIRST, ONE, ANNA, TWO, BEN, TOOK, DIRECTOR),
        new HallEvent.TicketCancelled(FIRST, GUIDE, null),
        new HallEvent.TicketCancelled(FIRST, null, null),
        new HallEvent.ServedByVoice(FIRST, ONE, GUIDE, NOTE),
        new HallEvent.CareGranted(FIRST, CareReason.WITH_INFANT, GUIDE),
        new HallEvent.CareWithdrawn(FIRST, GUIDE),
        new HallEvent.StepUndone(FIRST, ONE, ANNA, Step.HOLD, Duration.ofMillis(9_999)),
        new HallEvent.PauseAnnounced(ONE, ANNA, PAUSE),
        new HallEvent.CounterPaused(ONE, ANNA, PAUSE),
        new HallEvent.CounterPaused(ONE, ANNA, new Pause(PauseReason.BREAK, null, null)),
        new HallEvent.CounterResumed(ONE, ANNA),
        new HallEvent.CategoryPaused(PAYMENT, new CategoryPause(PAUSE, true), GUIDE),
        new HallEvent.CategoryResumed(PAYMENT, GUIDE),
        new HallEvent.HallPaused(new CategoryPause(PAUSE, false), DIRECTOR),
        new HallEvent.HallResumed(DIRECTOR),
        new HallEvent.ClockJumped(Duration.ofHours(-1)),
        new HallEvent.CommandRefused(Refusal.COUNTER_BUSY),
        new HallEvent.NothingToDo(),
        new HallEvent.TicketIssued(FIRST, PAYMENT, NUMBER, List.of(), "floor", GUIDE),
        new HallEvent.TicketCancelled(FIRST, GUIDE, CancelReason.GHOST),
        new HallEvent.OfflineTicketMatched(SECOND, SLIP, PAYMENT, MARKED, MARK));
  }

  private static DaySetup setup() {
    return new DaySetup(
        DAY,
        ZoneId.of("Asia/Shanghai"),
        List.of(
            new DaySetup.CategorySetup(PAYMENT, "A", Duration.ofMinutes(15)),
            new DaySetup.CategorySetup(INSTALL, "C", Duration.ofMinutes(45))),
        List.of(
            new DaySetup.CounterSetup(ONE, List.of(PAYMENT), List.of(INSTALL)),
            new DaySetup.CounterSetup(TWO, List.of(INSTALL), List.of())),
        HallSettings.defaults());
  }
}
