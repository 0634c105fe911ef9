package org.anxu.hardware.port;

import java.time.Duration;

/**
 * How long to be patient with a line.
 *
 * @param writeLimit after this long without a byte taken the line has stalled
 * @param firstDelay before the first attempt to connect again; doubled each time
 * @param longestDelay where the doubling ends
 */
public record Patience(Duration writeLimit, Duration firstDelay, Duration longestDelay) {
  /** 2 s for a write, attempts 100 ms to 2 s apart. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(2));

  public Patience {
    if (firstDelay.isNegative() || firstDelay.isZero() || longestDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "delays must be above zero and grow, not " + firstDelay + " to " + longestDelay);
    }
  }
}
