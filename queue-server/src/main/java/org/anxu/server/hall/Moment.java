package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;

/**
 * A point on the journal's two axes of time.
 *
 * @param time the journal's time, which never decreases; what people read
 * @param steady time that has passed since the journal began, by a clock that nobody sets; what
 *     spacings and windows are measured with
 */
public record Moment(Instant time, Duration steady) {
  /** The time that has passed since an earlier moment. */
  public Duration since(Moment earlier) {
    return steady.minus(earlier.steady);
  }
}
