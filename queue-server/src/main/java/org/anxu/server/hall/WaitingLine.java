package org.anxu.server.hall;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The callable tickets of one category that wait for any counter, or for one counter alone; found
 * at the cost of the logarithm of its length.
 */
final class WaitingLine {
  private final TreeMap<Arrival, Ticket> all = new TreeMap<>();
  private final TreeMap<Arrival, Ticket> care = new TreeMap<>();
  private final TreeMap<Long, Ticket> returning = new TreeMap<>();
  private final TreeMap<Arrival, Ticket> returningByArrival = new TreeMap<>();

  void add(Ticket ticket, boolean inCareLane) {
    all.put(ticket.arrival(), ticket);
    if (inCareLane) {
      care.put(ticket.arrival(), ticket);
    }
    if (ticket.returning()) {
      returning.put(ticket.returned(), ticket);
      returningByArrival.put(ticket.arrival(), ticket);
    }
  }

  void remove(Ticket ticket) {
    all.remove(ticket.arrival());
    care.remove(ticket.arrival());
    returningByArrival.remove(ticket.arrival());
    returning.remove(ticket.returned());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  TreeMap<Arrival, Ticket> all() {
    return all;
  }

  /** Its candidates for the rule. */
  Candidates candidates() {
    return new Candidates(first(all), first(care), first(returning));
  }

  /** Its candidates while the category is paused: visits that return may still be called. */
  Candidates candidatesWhilePaused() {
    Ticket earliest = first(returningByArrival);
    Ticket earliestCare =
        returningByArrival.values().stream()
            .filter(ticket -> care.containsKey(ticket.arrival()))
            .findFirst()
            .orElse(null);
    return new Candidates(earliest, earliestCare, first(returning));
  }

  private static <K> @Nullable Ticket first(TreeMap<K, Ticket> tickets) {
    return tickets.isEmpty() ? null : tickets.firstEntry().getValue();
  }
}
