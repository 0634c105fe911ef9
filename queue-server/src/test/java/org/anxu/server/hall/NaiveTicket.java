package org.anxu.server.hall;

import java.time.Instant;

/** A ticket as the naive observer keeps it. */
final class NaiveTicket {
  enum At {
    WAITING,
    CALLED,
    ELSEWHERE
  }

  final TicketId id;
  final CategoryCode category;
  final Instant arrived;
  final long sequence;
  At at = At.WAITING;
  CounterId directed;
  long returned;
  int callableFrom;

  /** Calls of later arrivals of the same rank, at counters of which it was a candidate. */
  int passes;

  /** Calls of earlier arrivals at counters of which it was a candidate. */
  int earlier;

  /** Calls of later arrivals of the other rank, at counters of which it was a candidate. */
  int bySupport;

  /** How often it became a candidate of a counter, by the calls of that counter. */
  int stays;

  NaiveTicket(TicketId id, CategoryCode category, Instant arrived, long sequence) {
    this.id = id;
    this.category = category;
    this.arrived = arrived;
    this.sequence = sequence;
  }

  boolean before(NaiveTicket other) {
    int byTime = arrived.compareTo(other.arrived);
    return byTime != 0 ? byTime < 0 : sequence < other.sequence;
  }

  /** The promise: passes ≤ E + S + m. */
  boolean boundHolds() {
    return passes <= earlier + bySupport + stays;
  }

  @Override
  public String toString() {
    return id + " passes=" + passes + " E=" + earlier + " S=" + bySupport + " m=" + stays;
  }
}
