package org.anxu.server.hall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One place in the line.
 *
 * @param id its id
 * @param category what for
 * @param number how it is called
 * @param arrival its place in the order; never changes
 * @param state where it stands in its life
 * @param counter where it is called or served, or was last
 */
public record Ticket(
    TicketId id,
    CategoryCode category,
    TicketNumber number,
    Arrival arrival,
    State state,
    @Nullable CounterId counter) {

  /** Where a ticket stands in its life. */
  public enum State {
    WAITING,
    CALLED,
    SERVING,
    DONE,
    NO_SHOW,
    EXPIRED
  }

  /**
   * When a customer came: the order of everything.
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
  }

  Ticket moved(State next, @Nullable CounterId where) {
    return new Ticket(id, category, number, arrival, next, where);
  }
}
