package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened; the journal is a list of these. A duration in an event was measured by the
 * steady clock, so that a clock that is set does not shorten or stretch it.
 */
public sealed interface HallEvent {
  /** What concerns a ticket, or its visit by the present ticket. */
  sealed interface OfTicket extends HallEvent {
    /** The ticket. */
    TicketId ticket();
  }

  /** What happens at one counter. */
  interface AtCounter {
    /** The counter. */
    CounterId counter();
  }

  /**
   * A service day began.
   *
   * @param reopened whether this day was closed before today; then its numbers go on
   */
  record DayOpened(DaySetup setup, boolean reopened, Actor by) implements HallEvent {}

  /** No more tickets are issued today. */
  record IssuingEnded(Actor by) implements HallEvent {}

  /** The day is over; {@code leftOpen} if it was forgotten and closed by the next opening. */
  record DayClosed(Actor by, boolean leftOpen) implements HallEvent {}

  /**
   * A number was given.
   *
   * @param further the visit's other matters, which follow when this one is done
   * @param device the register's name of the kiosk
   * @param by the guide who took it for a customer; null for the customer
   */
  record TicketIssued(
      TicketId ticket,
      CategoryCode category,
      TicketNumber number,
      List<CategoryCode> further,
      String device,
      @Nullable Actor by)
      implements OfTicket {
    public TicketIssued {
      further = List.copyOf(further);
    }
  }

  /**
   * A ticket given offline takes its place.
   *
   * @param arrival its place: what the mark says within its bounds
   */
  record OfflineTicketJoined(
      TicketId ticket,
      CategoryCode category,
      TicketNumber number,
      List<CategoryCode> further,
      OfflineMark mark,
      Instant arrival)
      implements OfTicket {
    public OfflineTicketJoined {
      further = List.copyOf(further);
    }
  }

  /**
   * A ticket given offline turned out to be of a visit that had a number already, by an answer that
   * the kiosk did not hear, and is past waiting: its mark leads to that visit, and to no second
   * place.
   *
   * @param ticket the visit's present ticket
   * @param slip the ticket as the slip has it
   */
  record OfflineTicketMatched(
      TicketId ticket, TicketId slip, CategoryCode category, TicketNumber number, OfflineMark mark)
      implements OfTicket {}

  /** A ticket given offline came to light after its day was closed. */
  record OfflineTicketExpired(
      TicketId ticket, CategoryCode category, TicketNumber number, OfflineMark mark)
      implements OfTicket {}

  /** The guide admitted a ticket given offline by hand, while its kiosk was still away. */
  record MarkAdmitted(TicketId ticket, CategoryCode category, TicketNumber number, Actor by)
      implements OfTicket {}

  /** A ticket still waited or was held when the day closed. */
  record TicketExpired(TicketId ticket) implements OfTicket {}

  /** An officer signed in. */
  record CounterOpened(CounterId counter, OfficerId officer) implements HallEvent, AtCounter {}

  /** An officer signed out; tickets directed to the counter become ordinary candidates. */
  record CounterClosed(CounterId counter, OfficerId officer) implements HallEvent, AtCounter {}

  /** A counter serves other categories, or with other ranks, from the next call on. */
  record CounterChanged(
      CounterId counter,
      List<CategoryCode> primary,
      List<CategoryCode> support,
      Actor by,
      @Nullable NoteId note)
      implements HallEvent, AtCounter {
    public CounterChanged {
      primary = List.copyOf(primary);
      support = List.copyOf(support);
    }
  }

  /** A counter's pause outlasted what keeps its directed tickets; they are ordinary candidates. */
  record DirectionReleased(CounterId counter, Duration elapsed) implements HallEvent, AtCounter {}

  /**
   * A ticket was summoned.
   *
   * @param rank which candidates were chosen from
   * @param rule why it was next among them
   * @param passed whether an earlier arrival of the same rank was passed
   * @param passedSupport whether an earlier support ticket was passed by a primary one
   * @param apology whether the customer is told sorry for the long service before
   */
  record TicketCalled(
      TicketId ticket,
      CounterId counter,
      OfficerId officer,
      CallingRank rank,
      CallingRule rule,
      boolean passed,
      boolean passedSupport,
      boolean apology)
      implements OfTicket, AtCounter {}

  /** A counter asked for the next, and nobody waited for it. */
  record NobodyWaited(CounterId counter, OfficerId officer) implements HallEvent, AtCounter {}

  /**
   * Summoned again.
   *
   * @param elapsed since the call or the recall before
   */
  record TicketRecalled(TicketId ticket, CounterId counter, OfficerId officer, Duration elapsed)
      implements OfTicket, AtCounter {}

  /** A call was taken back; the ticket waits at its place by arrival. */
  record CallWithdrawn(TicketId ticket, CounterId counter, OfficerId officer, Withdrawal reason)
      implements OfTicket, AtCounter {}

  /** The customer came. */
  record ServiceStarted(TicketId ticket, CounterId counter, OfficerId officer)
      implements OfTicket, AtCounter {}

  /**
   * The service ended.
   *
   * @param took the time in SERVING, without holds
   * @param confirmed false when a day left open was closed over it
   */
  record ServiceCompleted(
      TicketId ticket, CounterId counter, OfficerId officer, Duration took, boolean confirmed)
      implements OfTicket, AtCounter {}

  /**
   * Nobody came.
   *
   * @param elapsed since the last call or recall
   */
  record TicketNotShown(TicketId ticket, CounterId counter, OfficerId officer, Duration elapsed)
      implements OfTicket, AtCounter {}

  /**
   * A no-show waits again.
   *
   * @param elapsed since the no-show
   */
  record TicketReinstated(TicketId ticket, Actor by, Duration elapsed) implements OfTicket {}

  /**
   * The customer is away to fetch or fill something in.
   *
   * @param took the time in SERVING so far, without holds
   */
  record TicketHeld(TicketId ticket, CounterId counter, OfficerId officer, Duration took)
      implements OfTicket, AtCounter {}

  /** A hold has lasted longer than it should; the guide is told. */
  record HoldOverdue(TicketId ticket, Duration elapsed) implements OfTicket {}

  /**
   * The customer is back and waits.
   *
   * @param counter the counter that kept the visit, or null when it does so no longer
   * @param by who said so
   * @param elapsed since the hold
   */
  record TicketResumed(TicketId ticket, @Nullable CounterId counter, OfficerId by, Duration elapsed)
      implements OfTicket {}

  /**
   * The visit goes on with another ticket.
   *
   * @param to the new ticket, under the same label and arrival
   * @param category what it waits for now
   * @param directed the only counter that may call it, or null
   * @param from the counter that served it, or null when it had only waited
   * @param by who moved it
   * @param took the time in SERVING, without holds; zero when it had only waited
   */
  record TicketTransferred(
      TicketId ticket,
      TicketId to,
      CategoryCode category,
      @Nullable CounterId directed,
      @Nullable CounterId from,
      OfficerId by,
      Duration took,
      TransferCause cause)
      implements OfTicket {}

  /** A service goes on at another counter, or with another officer. */
  record ServiceHandedOver(
      TicketId ticket,
      CounterId from,
      OfficerId fromOfficer,
      CounterId to,
      OfficerId toOfficer,
      Duration took,
      Actor by)
      implements OfTicket {}

  /**
   * The customer goes away.
   *
   * @param by who said so; null for the customer, also as a kiosk that gave them another number
   * @param reason what the guide knew beyond that, or null
   */
  record TicketCancelled(TicketId ticket, @Nullable Actor by, @Nullable CancelReason reason)
      implements OfTicket {}

  /** A ticket was served without a call while the server was away. */
  record ServedByVoice(TicketId ticket, CounterId counter, Actor by, @Nullable NoteId note)
      implements OfTicket, AtCounter {}

  /** A visit came into the care lane. */
  record CareGranted(TicketId ticket, CareReason reason, Actor by) implements OfTicket {}

  /** A visit left the care lane. */
  record CareWithdrawn(TicketId ticket, Actor by) implements OfTicket {}

  /** An officer took back the last step; the ticket is at the counter as before. */
  record StepUndone(
      TicketId ticket, CounterId counter, OfficerId officer, Step step, Duration elapsed)
      implements OfTicket, AtCounter {}

  /** A pause was announced; it begins when the present ticket leaves the counter. */
  record PauseAnnounced(CounterId counter, OfficerId officer, Pause pause)
      implements HallEvent, AtCounter {}

  /** The counter makes no calls until it resumes. */
  record CounterPaused(CounterId counter, OfficerId officer, Pause pause)
      implements HallEvent, AtCounter {}

  /** The counter goes on, or an announced pause was taken back. */
  record CounterResumed(CounterId counter, OfficerId officer) implements HallEvent, AtCounter {}

  /** A category makes no new calls until it resumes. */
  record CategoryPaused(CategoryCode category, CategoryPause pause, Actor by)
      implements HallEvent {}

  /** A category goes on. */
  record CategoryResumed(CategoryCode category, Actor by) implements HallEvent {}

  /** All categories pause at once. */
  record HallPaused(CategoryPause pause, Actor by) implements HallEvent {}

  /** The hall's pause is over; a category's own goes on. */
  record HallResumed(Actor by) implements HallEvent {}

  /**
   * The clock was set while the program ran, or went back while it did not.
   *
   * @param by how far, forward or back
   */
  record ClockJumped(Duration by) implements HallEvent {}

  /** The rules said no to a command; kept so that its repeat gets the same answer. */
  record CommandRefused(Refusal refusal) implements HallEvent {}

  /** A command asked for what was so already. */
  record NothingToDo() implements HallEvent {}
}
