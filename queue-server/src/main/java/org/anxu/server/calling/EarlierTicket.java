package org.anxu.server.calling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anxu.protocol.Words;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * What the visit in front has been through before its present ticket.
 *
 * @param counter where it was last, or null if it was never called
 * @param outcome what became of it
 * @param waitedMinutes how long its customer waited for it
 */
public record EarlierTicket(
    Words category, @Nullable CounterId counter, Ticket.State outcome, long waitedMinutes) {

  /** The earlier tickets of a ticket's visit, in their order. */
  static List<EarlierTicket> before(
      Hall hall, HallCatalogue catalogue, Ticket present, Instant now) {
    return IntStream.range(1, present.id().ordinal())
        .mapToObj(ordinal -> hall.ticket(new TicketId(present.id().visit(), ordinal)))
        .flatMap(Optional::stream)
        .map(ticket ->
            new EarlierTicket(
                catalogue.nameOf(ticket.category()),
                ticket.counter().orElse(null),
                ticket.state(),
                ticket.waited(now).toMinutes()))
        .toList();
  }
}
