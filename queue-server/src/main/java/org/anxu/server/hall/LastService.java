package org.anxu.server.hall;

import java.util.Optional;

/**
 * The service that a counter completed last, until it calls again, takes that back, or its officer
 * leaves.
 *
 * @param ticket what was served
 * @param at when it was completed
 * @param sequence of its completion in the journal
 */
public record LastService(TicketId ticket, Moment at, long sequence) {
  /** That of a counter, while nothing has followed it there. */
  public static Optional<LastService> of(Counter counter) {
    Counter.Undoable last = counter.undoable();
    if (last == null || last.step() != Step.COMPLETE || counter.ticket() != null) {
      return Optional.empty();
    }
    return Optional.of(new LastService(last.front().ticket(), last.at(), last.sequence()));
  }
}
