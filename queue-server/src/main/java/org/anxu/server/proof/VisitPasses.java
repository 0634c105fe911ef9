package org.anxu.server.proof;

import java.time.Instant;
import java.util.List;

/**
 * Why not this visit: every call that passed it today, and the bound that holds for it: passes ≤
 * earlier + bySupport + counters.
 *
 * @param label the visit's label
 * @param passes the calls of later arrivals at counters that could have called it, in order
 * @param earlier E: calls of earlier arrivals at counters that could have taken it
 * @param bySupport S: passes by support ranking
 * @param counters m: stays as a candidate at counters
 * @param proved whether the day is without any finding so far
 */
public record VisitPasses(
    String label, List<Pass> passes, int earlier, int bySupport, int counters, boolean proved) {
  public VisitPasses {
    passes = List.copyOf(passes);
  }

  /**
   * A call that passed it.
   *
   * @param sequence the journal's sequence of the call
   * @param label who was called
   * @param counter where
   * @param way RETURNING or CARE within the rank, SUPPORT between the ranks
   */
  public record Pass(long sequence, Instant time, String label, String counter, String way) {}
}
