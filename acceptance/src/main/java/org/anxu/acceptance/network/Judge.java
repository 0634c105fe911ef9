package org.anxu.acceptance.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds what one display showed against the truth: it may never show for longer than five seconds
 * what is not true any more without saying that it is stale, and must be right within three seconds
 * of the end of a fault, until the next one.
 */
public final class Judge {
  /** How long a number may be shown after it ceased to be true. */
  public static final Duration UNTRUE = Duration.ofSeconds(5);

  /** Within what time of a healing a display must be right. */
  public static final Duration RIGHT_AFTER = Duration.ofSeconds(3);

  /** A change on its way to a display is no fault of the display. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

  private final Truth truth;
  private final List<Fault> faults;
  private final long begin;
  private final long end;

  /**
   * A judge of displays that met the same faults.
   *
   * @param faults in order, none beginning before another has healed
   * @param begin from when on it is judged
   * @param end until when
   */
  public Judge(Truth truth, List<Fault> faults, long begin, long end) {
    this.truth = truth;
    this.faults = List.copyOf(faults);
    this.begin = begin;
    this.end = end;
  }

  /**
   * What was found of one display.
   *
   * @param longestUntrue how long at the most it showed what was not true any more
   * @param healings for each fault the time from its end until the display was right
   * @param violations what must not be, best empty
   */
  public record Finding(Duration longestUntrue, List<Duration> healings, List<String> violations) {
    public Finding {
      healings = List.copyOf(healings);
      violations = List.copyOf(violations);
    }
  }

  /** A time in which the display was stale or untrue; since when untrue, if so. */
  private record Wrong(long from, long until) {
    long length() {
      return until - from;
    }
  }

  /** Judges one display by all it showed, in order. */
  public Finding judge(List<Showing> showings) {
    List<Wrong> wrongs = new ArrayList<>();
    List<String> violations = new ArrayList<>();
    long longest = 0;
    for (int i = 0; i < showings.size(); i++) {
      Showing now = showings.get(i);
      long until = i + 1 < showings.size() ? showings.get(i + 1).nanos() : end;
      if (until <= begin) {
        continue;
      }
      if (now.value().equals(Showing.STALE)) {
        add(wrongs, new Wrong(now.nanos(), until));
        continue;
      }
      for (Untrue each : untrue(now, until)) {
        add(wrongs, new Wrong(each.from(), each.until()));
        long told = each.until() - each.since();
        longest = Math.max(longest, told);
        if (told > UNTRUE.toNanos()) {
          violations.add(
              "%s showed '%s' %d ms after it had ceased to be true, %s"
                  .formatted(now.display(), now.value(), told / 1_000_000, during(each.until())));
        }
      }
    }
    if (showings.isEmpty()) {
      violations.add("a display showed nothing");
    }
    return new Finding(
        Duration.ofNanos(longest), healings(showings, wrongs, violations), violations);
  }

  private record Untrue(long from, long until, long since) {}

  /** When a value that was shown was not true. */
  private List<Untrue> untrue(Showing showing, long until) {
    List<Untrue> found = new ArrayList<>();
    long cursor = Math.max(showing.nanos(), begin);
    long since = cursor;
    for (Truth.Span span : truth.of(showing.screen(), showing.value())) {
      if (span.until() <= cursor) {
        since = span.until();
      } else if (cursor < until) {
        if (span.from() > cursor) {
          found.add(new Untrue(cursor, Math.min(span.from(), until), since));
        }
        cursor = span.until();
        since = cursor;
      }
    }
    if (cursor < until) {
      found.add(new Untrue(cursor, until, since));
    }
    return found;
  }

  /** Stale and then untrue is wrong without a break. */
  private static void add(List<Wrong> wrongs, Wrong next) {
    if (!wrongs.isEmpty() && wrongs.getLast().until() == next.from()) {
      wrongs.add(new Wrong(wrongs.removeLast().from(), next.until()));
    } else {
      wrongs.add(next);
    }
  }

  private List<Duration> healings(
      List<Showing> showings, List<Wrong> wrongs, List<String> violations) {
    List<Duration> healings = new ArrayList<>();
    for (int i = 0; i < faults.size(); i++) {
      long healed = faults.get(i).healed();
      long bound = healed + RIGHT_AFTER.toNanos();
      long next = i + 1 < faults.size() ? faults.get(i + 1).from() : end;
      long right = healed;
      for (Wrong wrong : wrongs) {
        boolean counts = wrong.length() > ON_ITS_WAY.toNanos() || wrong.from() <= healed;
        if (counts && wrong.from() < bound && wrong.until() > healed) {
          right = Math.min(wrong.until(), next);
        }
        long late = Math.min(wrong.until(), next) - Math.max(wrong.from(), healed);
        if (wrong.until() > bound && wrong.from() < next && late > ON_ITS_WAY.toNanos()) {
          violations.add(
              "%s was not right from %d to %d ms after the end of %s"
                  .formatted(
                      showings.getFirst().display(),
                      Math.max(0, wrong.from() - healed) / 1_000_000,
                      (Math.min(wrong.until(), next) - healed) / 1_000_000,
                      faults.get(i).what()));
        }
      }
      healings.add(Duration.ofNanos(right - healed));
    }
    return healings;
  }

  private String during(long moment) {
    return faults.stream()
        .filter(fault -> fault.from() <= moment)
        .reduce((_, later) -> later)
        .map(fault ->
            "%d ms after the beginning and %d ms after the end of %s"
                .formatted(
                    (moment - fault.from()) / 1_000_000,
                    (moment - fault.healed()) / 1_000_000,
                    fault.what()))
        .orElse("before any fault");
  }
}
