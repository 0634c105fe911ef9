package org.anxu.server.hall;

/** What somebody asks of the hall. */
public sealed interface HallCommand {
  /** Opens a service day; a day left open is closed first. */
  record OpenDay(DaySetup setup, OfficerId by) implements HallCommand {}

  /** No more tickets today; calls go on. */
  record EndIssuing(OfficerId by) implements HallCommand {}

  /** Closes the day; who still waits is expired. */
  record CloseDay(OfficerId by) implements HallCommand {}

  /**
   * One number, please.
   *
   * @param ticket the new ticket's id
   * @param category what for
   * @param device the register's name of the kiosk that asks
   */
  record IssueTicket(TicketId ticket, CategoryCode category, String device)
      implements HallCommand {}

  /** What is done at a counter, by the officer who is signed in there. */
  sealed interface AtCounter extends HallCommand {
    /** Where. */
    CounterId counter();

    /** Who. */
    OfficerId officer();
  }

  /** An officer signs in at a counter. */
  record OpenCounter(CounterId counter, OfficerId officer) implements AtCounter {}

  /** Whoever is next by the rules; no counter names a ticket it wants. */
  record CallNext(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The called number again. */
  record Recall(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The called customer is here. */
  record StartService(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The service is done. */
  record Complete(CounterId counter, OfficerId officer) implements AtCounter {}

  /** Called, recalled, nobody came. */
  record NoShow(CounterId counter, OfficerId officer) implements AtCounter {}

  /**
   * Service pauses, at once or when the present ticket leaves the counter.
   *
   * @param now withdraw a call instead of waiting for it to end
   */
  record PauseCounter(CounterId counter, OfficerId officer, Pause pause, boolean now)
      implements AtCounter {}

  /** Service goes on. */
  record Resume(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The officer signs out. */
  record CloseCounter(CounterId counter, OfficerId officer) implements AtCounter {}
}
