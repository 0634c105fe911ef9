package org.anxu.server.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order in which the tickets of one category will be called if nobody else comes: the rule
 * itself, applied until the line is empty. What lists, pages and estimates show.
 */
final class LineOrder {
  private LineOrder() {}

  static List<Ticket> of(Hall hall, CategoryCode category) {
    WaitingLine line = new WaitingLine();
    for (Ticket ticket : hall.lines().of(category)) {
      line.add(ticket, hall.visitOf(ticket).inCareLane());
    }
    List<Ticket> order = new ArrayList<>();
    boolean owed = false;
    Optional<Candidates.Choice> next = line.candidates().next(owed);
    while (next.isPresent()) {
      Ticket ticket = next.get().ticket();
      order.add(ticket);
      owed = next.get().passed();
      line.remove(ticket);
      next = line.candidates().next(owed);
    }
    return order;
  }
}
