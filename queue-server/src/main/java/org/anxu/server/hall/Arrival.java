package org.anxu.server.hall;

import java.time.Instant;

/**
 * When a customer came: the order of everything. It belongs to the visit and never changes.
 *
 * @param time the journal's time
 * @param sequence the journal's sequence, unique
 */
public record Arrival(Instant time, long sequence) implements Comparable<Arrival> {
  @Override
  public int compareTo(Arrival other) {
    int byTime = time.compareTo(other.time);
    return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
  }

  /** Whether this one came before. */
  public boolean before(Arrival other) {
    return compareTo(other) < 0;
  }
}
