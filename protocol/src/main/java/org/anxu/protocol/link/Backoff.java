package org.anxu.protocol.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: soon at first, never more than a second, and never all
 * devices of a hall at the same moment.
 */
final class Backoff {
  static final Duration FIRST = Duration.ofMillis(100);
  static final Duration MOST = Duration.ofSeconds(1);
  private static final double SPREAD = 0.2;

  private final RandomGenerator random;
  private long next = FIRST.toMillis();

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  Duration next() {
    long millis = Math.round(next * (1 - SPREAD * random.nextDouble()));
    next = Math.min(next * 2, MOST.toMillis());
    return Duration.ofMillis(millis);
  }

  void reset() {
    next = FIRST.toMillis();
  }
}
