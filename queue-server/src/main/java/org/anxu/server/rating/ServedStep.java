package org.anxu.server.rating;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.Visit;

/**
 * A service that has ended, and so can be rated. Nothing of the officer is in it.
 *
 * @param ticket what was served
 * @param category what for
 * @param label the number that the customer was called by
 */
public record ServedStep(TicketId ticket, CategoryCode category, String label) {
  /** The steps of a visit that were served, in their order. */
  public static List<ServedStep> of(Hall hall, Visit visit) {
    return IntStream.rangeClosed(1, visit.ticket().id().ordinal())
        .mapToObj(ordinal -> hall.ticket(new TicketId(visit.id(), ordinal)))
        .flatMap(Optional::stream)
        .filter(Ticket::wasServed)
        .map(ServedStep::of)
        .toList();
  }

  static ServedStep of(Ticket ticket) {
    return new ServedStep(ticket.id(), ticket.category(), ticket.number().label());
  }
}
