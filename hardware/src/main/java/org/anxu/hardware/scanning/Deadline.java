package org.anxu.hardware.scanning;

import java.time.Duration;

/** When there is no more time, by the clock that nobody sets. */
final class Deadline {
  private final long until;

  private Deadline(long until) {
    this.until = until;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean over() {
    return System.nanoTime() - until >= 0;
  }
}
