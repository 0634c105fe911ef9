package org.anxu.kiosk.issuing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.catalogue.OpeningTimes;
import org.jspecify.annotations.Nullable;

/** Whether somebody who takes a number now will still be served today. */
public sealed interface ServedToday {
  /** As far as anybody can tell. */
  record Yes() implements ServedToday {}

  /** Only after the break, from this time on. */
  record AfterBreak(LocalTime from) implements ServedToday {}

  /** If it goes fast; the day ends at this time. */
  record Perhaps(LocalTime end) implements ServedToday {}

  /** The line is longer than the day, which ends at this time. */
  record Hardly(LocalTime end) implements ServedToday {}

  /** With no estimate, this much of the day is enough to say nothing. */
  Duration ENOUGH = Duration.ofMinutes(30);

  /**
   * Judges by the estimate and what is left of the day, breaks not counted.
   *
   * @param now the hall's own time
   * @param estimate null when no counter is open
   */
  static ServedToday judge(OpeningTimes times, LocalDateTime now, @Nullable WaitEstimate estimate) {
    Optional<LocalDateTime> end = times.end(now);
    if (end.isEmpty()) {
      // Nobody said when the hall is open, or it is open on a day it usually is not.
      return new Yes();
    }
    LocalTime close = end.get().toLocalTime();
    if (estimate == null) {
      return times.after(now, ENOUGH).isPresent() ? new Yes() : new Perhaps(close);
    }
    Optional<LocalDateTime> last = times.after(now, Duration.ofMinutes(estimate.toMinutes()));
    if (last.isPresent()) {
      Duration pause = Duration.between(now, last.get()).minusMinutes(estimate.toMinutes());
      return pause.isPositive() ? afterBreak(times, now) : new Yes();
    }
    return times.after(now, Duration.ofMinutes(estimate.fromMinutes())).isPresent()
        ? new Perhaps(close)
        : new Hardly(close);
  }

  private static ServedToday afterBreak(OpeningTimes times, LocalDateTime now) {
    return times
        .next(now)
        .filter(next -> next.toLocalDate().equals(now.toLocalDate()))
        .<ServedToday>map(next -> new AfterBreak(next.toLocalTime()))
        .orElseGet(Yes::new);
  }
}
