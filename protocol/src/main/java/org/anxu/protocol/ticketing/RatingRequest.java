package org.anxu.protocol.ticketing;

import org.jspecify.annotations.Nullable;

/**
 * {@code POST /t/{visit}/rating}: what the customer thought of one service. The same again changes
 * nothing.
 *
 * @param step which of the visit's services, from 1
 * @param level from 1, very dissatisfied, to 5, very satisfied
 * @param lookInto after one of the two lowest levels: whether the hall may look into how it went;
 *     null when that was not answered
 */
public record RatingRequest(int step, int level, @Nullable Boolean lookInto) {
  /** The highest of the levels that ask whether the hall may look into it. */
  public static final int LOW = 2;

  public RatingRequest {
    if (step < 1) {
      throw new IllegalArgumentException("step counts the visit's services from 1, not " + step);
    }
    if (level < 1 || level > 5) {
      throw new IllegalArgumentException(
          "level is 1 (very dissatisfied) to 5 (very satisfied), not " + level);
    }
    if (lookInto != null && level > LOW) {
      throw new IllegalArgumentException("lookInto is asked only after level 1 or 2");
    }
  }
}
