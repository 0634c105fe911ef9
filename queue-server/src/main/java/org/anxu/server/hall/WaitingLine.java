package org.anxu.server.hall;

import java.util.TreeMap;
import java.util.stream.Stream;
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

  int size() {
    return all.size();
  }

  /** Whether a ticket stands here, and under every order it belongs to. */
  boolean holds(Ticket ticket, boolean inCareLane) {
    return all.get(ticket.arrival()) == ticket
        && inCareLane == (care.get(ticket.arrival()) == ticket)
        && ticket.returning() == (returning.get(ticket.returned()) == ticket)
        && ticket.returning() == (returningByArrival.get(ticket.arrival()) == ticket);
  }

  TreeMap<Arrival, Ticket> all() {
    return all;
  }

  /** The first tickets of each of its orders; some come twice. */
  Stream<Ticket> heads(int most) {
    return Stream.of(all, care, returning, returningByArrival)
        .flatMap(order -> order.values().stream().limit(most));
  }

  /** Its candidates for the rule. */
  Candidates candidates() {
    return new Candidates(first(all), first(care), first(returning));
  }

  /** Its candidates while the category is paused: visits that return may still be called. */
  Candidates candidatesWhilePaused() {
    // All of them return, which goes before care: who among them is in the care lane is no
    // question.
    return new Candidates(first(returningByArrival), null, first(returning));
  }

  private static <K> @Nullable Ticket first(TreeMap<K, Ticket> tickets) {
    return tickets.isEmpty() ? null : tickets.firstEntry().getValue();
  }
}
