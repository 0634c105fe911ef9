package org.anxu.kiosk.issuing.ui;

import java.time.Duration;
import java.time.Instant;

/** When a customer has gone: the countdown to the first screen. */
final class Idle {
  private static final long SHOWN_SECONDS = 20;

  private final Duration limit;
  private Instant last;

  Idle(Duration limit, Instant now) {
    this.limit = limit;
    this.last = now;
  }

  void touched(Instant now) {
    last = now;
  }

  boolean over(Instant now) {
    return Duration.between(last, now).compareTo(limit) >= 0;
  }

  /** The seconds left once they should be shown, before that -1. */
  long secondsLeft(Instant now) {
    long left = limit.minus(Duration.between(last, now)).toSeconds();
    boolean shown = left <= SHOWN_SECONDS && left < limit.toSeconds() - 2;
    return shown ? Math.max(left, 0) : -1;
  }
}
