package org.anxu.server.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One customer's stay, as the proof follows it. */
final class ProvedVisit {
  final String id;
  final String label;
  final Instant arrived;
  final long arrival;
  final Set<ProvedCounter> servedAt = new HashSet<>(4);
  List<String> further;
  final List<ProvedTicket> tickets = new ArrayList<>(2);
  boolean care;
  int holds;
  int transfers;
  int noShows;
  boolean reinstated;
  boolean noShowFinal;

  /** The sequence of the last event that touched it. */
  long touched;

  ProvedVisit(String id, String label, Instant arrived, long arrival, List<String> further) {
    this.id = id;
    this.label = label;
    this.arrived = arrived;
    this.arrival = arrival;
    this.further = further;
    this.touched = arrival;
  }

  ProvedTicket ticket() {
    return tickets.getLast();
  }

  /** Earlier by journal time, then by the sequence. */
  boolean before(ProvedVisit other) {
    int byTime = arrived.compareTo(other.arrived);
    return byTime != 0 ? byTime < 0 : arrival < other.arrival;
  }
}
