package org.anxu.acceptance.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** A clock that goes on only when told, as a clock on the wall and as a counter of nanoseconds. */
final class SteppedClock implements InstantSource, LongSupplier {
  private final Instant begin;
  private volatile long millis;
  private volatile long read;

  SteppedClock(Instant begin) {
    this.begin = begin;
  }

  void pass(Duration time) {
    goTo(now().plus(time));
  }

  /** Only the thread that lets time pass calls this. */
  void goTo(Instant then) {
    millis = Duration.between(begin, then).toMillis();
  }

  /** The time, for the thread that lets it pass. */
  Instant now() {
    return begin.plusMillis(millis);
  }

  /** The time for the writer, whose counter then says the same: this clock is never set. */
  @Override
  public Instant instant() {
    read = millis;
    return begin.plusMillis(read);
  }

  @Override
  public long getAsLong() {
    return Duration.ofMillis(read).toNanos();
  }
}
