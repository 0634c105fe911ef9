package org.anxu.protocol.ticketing;

import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/counters/{counter}/rating}: what the customer thought of the service that was
 * just completed at that counter. The same again changes nothing.
 *
 * @param service which one, as the counter's state names it; null, from a pad that reads no states,
 *     for the one that can be rated now
 * @param level from 1, very dissatisfied, to 5, very satisfied
 */
public record CounterRatingRequest(@Nullable String service, int level) {
  public CounterRatingRequest {
    if (level < 1 || level > 5) {
      throw new IllegalArgumentException(
          "level is 1 (very dissatisfied) to 5 (very satisfied), not " + level);
    }
  }
}
