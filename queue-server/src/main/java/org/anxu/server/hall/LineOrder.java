package org.anxu.server.hall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order in which the tickets of one category will be called if nobody else comes: the rule
 * itself, applied until the line is empty. What lists, pages and estimates show.
 */
final class LineOrder {
  private final List<Ticket> tickets;
  private final Map<Ticket, Integer> places = new HashMap<>();

  private LineOrder(List<Ticket> tickets) {
    this.tickets = List.copyOf(tickets);
    for (int i = 0; i < tickets.size(); i++) {
      places.put(tickets.get(i), i);
    }
  }

  /** All of them, the first to be called first. */
  List<Ticket> tickets() {
    return tickets;
  }

  /** How many are called before this one; 0 if it does not wait here. */
  int ahead(Ticket ticket) {
    return places.getOrDefault(ticket, 0);
  }

  static LineOrder of(Hall hall, CategoryCode category) {
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
    return new LineOrder(order);
  }
}
