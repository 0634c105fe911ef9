package org.anxu.server.hall;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last calls and recalls of the day, newest first. */
public final class RecentCalls {
  /** How many are remembered. */
  public static final int MOST = 8;

  /**
   * A call or a recall.
   *
   * @param sequence the journal's sequence, so each recall has its own
   * @param ticket the ticket
   * @param counter where it is to come
   * @param at when
   * @param recall whether it repeats a call
   * @param apology whether it says sorry
   */
  public record Summons(
      long sequence,
      TicketId ticket,
      CounterId counter,
      Instant at,
      boolean recall,
      boolean apology) {}

  private final Deque<Summons> newestFirst = new ArrayDeque<>();

  /** The last ones, newest first. */
  public List<Summons> newestFirst() {
    return List.copyOf(newestFirst);
  }

  void forget() {
    newestFirst.clear();
  }

  void add(Summons summons) {
    newestFirst.addFirst(summons);
    if (newestFirst.size() > MOST) {
      newestFirst.removeLast();
    }
  }
}
