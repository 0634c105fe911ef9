package org.anxu.server.issuing;

import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.Ticket;
import org.springframework.stereotype.Component;

/** Tells kiosks of a ticket what a slip says. */
@Component
class IssuedTickets {
  private final HallCatalogue catalogue;
  private final BoardTranslator translator;

  IssuedTickets(HallCatalogue catalogue, BoardTranslator translator) {
    this.catalogue = catalogue;
    this.translator = translator;
  }

  /** A ticket behind {@code ahead} others; to be asked on the writer's thread. */
  IssuedTicket of(Hall hall, Ticket ticket, int ahead) {
    return new IssuedTicket(
        ticket.id().value(),
        ticket.number().label(),
        ticket.category().value(),
        ticket.arrival().time(),
        ahead,
        translator.estimate(hall, ticket.category(), ahead),
        catalogue.published().publicUrl() + "/t/" + ticket.id().visit(),
        hall.visitOf(ticket).further().stream().map(CategoryCode::value).toList());
  }
}
