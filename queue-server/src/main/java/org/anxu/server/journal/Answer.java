package org.anxu.server.journal;

import org.anxu.server.hall.Refusal;
import org.anxu.server.hall.TicketId;
import org.jspecify.annotations.Nullable;

/** The first and only answer to a command; a repeat of the command gets the same. */
public sealed interface Answer {
  /**
   * A ticket has its place.
   *
   * @param ticket the ticket
   * @param sequence the journal's sequence of its issue
   * @param ahead how many of its category waited before it
   */
  record Issued(TicketId ticket, long sequence, int ahead) implements Answer {}

  /**
   * It happened.
   *
   * @param ticket the ticket concerned, if any
   * @param sequence the journal's sequence of the last event
   */
  record Done(@Nullable TicketId ticket, long sequence) implements Answer {}

  /** Nobody waits for this counter. */
  record NobodyWaits(long sequence) implements Answer {}

  /** The rules say no. */
  record Refused(Refusal refusal) implements Answer {}
}
