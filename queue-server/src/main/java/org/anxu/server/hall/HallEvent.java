package org.anxu.server.hall;

import java.time.Duration;

/** What has happened; the journal is a list of these. */
public sealed interface HallEvent {
  /** A service day began. */
  record DayOpened(DaySetup setup, OfficerId by) implements HallEvent {}

  /** No more tickets are issued today. */
  record IssuingEnded(OfficerId by) implements HallEvent {}

  /**
   * The day is over.
   *
   * @param leftOpen whether it was forgotten and closed by the next opening
   */
  record DayClosed(OfficerId by, boolean leftOpen) implements HallEvent {}

  /** A number was given. */
  record TicketIssued(TicketId ticket, CategoryCode category, TicketNumber number, String device)
      implements HallEvent {}

  /** A ticket still waited when the day closed. */
  record TicketExpired(TicketId ticket) implements HallEvent {}

  /** An officer signed in. */
  record CounterOpened(CounterId counter, OfficerId officer) implements HallEvent {}

  /** An officer signed out. */
  record CounterClosed(CounterId counter, OfficerId officer) implements HallEvent {}

  /**
   * A ticket was summoned.
   *
   * @param rule why it was next
   * @param apology whether the customer is told sorry for the long service before
   */
  record TicketCalled(
      TicketId ticket, CounterId counter, OfficerId officer, CallingRule rule, boolean apology)
      implements HallEvent {}

  /**
   * Summoned again.
   *
   * @param elapsed since the call or the recall before
   */
  record TicketRecalled(TicketId ticket, CounterId counter, OfficerId officer, Duration elapsed)
      implements HallEvent {}

  /** A call was taken back; the ticket waits at its place by arrival. */
  record CallWithdrawn(TicketId ticket, CounterId counter, OfficerId officer, Withdrawal reason)
      implements HallEvent {}

  /** The customer came. */
  record ServiceStarted(TicketId ticket, CounterId counter, OfficerId officer)
      implements HallEvent {}

  /**
   * The service ended.
   *
   * @param took the time in SERVING
   * @param confirmed false when a day left open was closed over it
   */
  record ServiceCompleted(
      TicketId ticket, CounterId counter, OfficerId officer, Duration took, boolean confirmed)
      implements HallEvent {}

  /**
   * Nobody came.
   *
   * @param elapsed since the last call or recall
   */
  record TicketNotShown(TicketId ticket, CounterId counter, OfficerId officer, Duration elapsed)
      implements HallEvent {}

  /** A pause was announced; it begins when the present ticket leaves the counter. */
  record PauseAnnounced(CounterId counter, OfficerId officer, Pause pause) implements HallEvent {}

  /** The counter makes no calls until it resumes. */
  record CounterPaused(CounterId counter, OfficerId officer, Pause pause) implements HallEvent {}

  /** The counter goes on, or an announced pause was taken back. */
  record CounterResumed(CounterId counter, OfficerId officer) implements HallEvent {}

  /** Why a call was withdrawn. */
  enum Withdrawal {
    PAUSED_NOW,
    DAY_LEFT_OPEN
  }
}
