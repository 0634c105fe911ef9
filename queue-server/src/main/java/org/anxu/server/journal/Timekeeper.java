package org.anxu.server.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.anxu.server.hall.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Makes journal time out of a clock that people set and a counter that only counts. Journal time is
 * never before the last entry's; steady time goes on by the counter, and over a stop of the program
 * by what the clock says has passed.
 */
final class Timekeeper {
  /** A jump of the clock by more than this is an event. */
  static final Duration JUMP = Duration.ofSeconds(2);

  /**
   * One reading.
   *
   * @param at the journal's moment
   * @param clock what the clock said
   * @param jump how far the clock was set since the last reading that was used, if it was
   */
  record Reading(Moment at, Instant clock, Optional<Duration> jump) {}

  private final InstantSource clock;
  private final LongSupplier nanos;
  private Instant lastTime = Instant.EPOCH;
  private @Nullable Instant lastClock;
  private Duration lastSteady = Duration.ZERO;
  private Duration steadyBase = Duration.ZERO;
  private long nanosBase;
  private boolean counting;

  Timekeeper(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Goes on after what the journal holds; nothing is known of the time since. */
  void resumeAfter(Optional<JournalEntry> last) {
    lastTime = last.map(entry -> entry.at().time()).orElse(Instant.EPOCH);
    lastClock = last.map(JournalEntry::clock).orElse(null);
    lastSteady = last.map(entry -> entry.at().steady()).orElse(Duration.ZERO);
    counting = false;
  }

  /** What time it is; {@link #use} makes it the last reading. */
  Reading read() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Duration byClock = lastClock == null ? Duration.ZERO : Duration.between(lastClock, now);
    if (!counting) {
      counting = true;
      nanosBase = nanos.getAsLong();
      steadyBase = lastSteady.plus(byClock.isNegative() ? Duration.ZERO : byClock);
    }
    long counted = Math.max(0, nanos.getAsLong() - nanosBase);
    Duration steady = steadyBase.plusMillis(counted / 1_000_000);
    Duration jump = byClock.minus(steady.minus(lastSteady));
    return new Reading(
        new Moment(now.isAfter(lastTime) ? now : lastTime, steady),
        now,
        lastClock != null && jump.abs().compareTo(JUMP) > 0 ? Optional.of(jump) : Optional.empty());
  }

  /** The reading stands in the journal now. */
  void use(Reading reading) {
    lastTime = reading.at().time();
    lastClock = reading.clock();
    lastSteady = reading.at().steady();
  }
}
