package org.anxu.protocol.catalogue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When the hall is usually open, checked: the server checks a catalogue with it, the kiosk reckons
 * with it. It knows weeks, not holidays, and opens or closes nothing: only people do.
 */
public final class OpeningTimes {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
  private static final int A_WEEK = 7;

  /** One stretch without a break. */
  private record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

  private final List<Span> spans;

  private OpeningTimes(List<Span> spans) {
    this.spans = List.copyOf(spans);
  }

  /**
   * Checks opening times.
   *
   * @throws IllegalArgumentException with the entry, the key, what is allowed and what stands there
   */
  public static OpeningTimes of(List<Catalogue.Opening> openings) {
    List<Span> spans = new ArrayList<>();
    for (Catalogue.Opening each : openings) {
      Span span =
          new Span(days(each), time(each, "from", each.from()), time(each, "to", each.to()));
      if (!span.from().isBefore(span.to())) {
        throw wrong(each, "to must be later than from, not '" + each.to() + "'");
      }
      spans.add(span);
    }
    spans.sort(Comparator.comparing(Span::from));
    return new OpeningTimes(spans);
  }

  private static Set<DayOfWeek> days(Catalogue.Opening opening) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : opening.days().toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] ends = part.strip().split("-", -1);
      int first = DAYS.indexOf(ends[0].strip());
      int last = DAYS.indexOf(ends[ends.length - 1].strip());
      if (first < 0 || last < first || ends.length > 2) {
        throw wrong(
            opening,
            "days must be such as mon-fri or sat, sun, of "
                + String.join(" ", DAYS)
                + ", not '"
                + opening.days()
                + "'");
      }
      for (int day = first; day <= last; day++) {
        days.add(DayOfWeek.of(day + 1));
      }
    }
    return days;
  }

  private static LocalTime time(Catalogue.Opening opening, String key, String value) {
    try {
      return LocalTime.parse(value, HOUR);
    } catch (DateTimeParseException e) {
      throw wrong(opening, key + " must be a time such as 8:30 or 17:30, not '" + value + "'");
    }
  }

  private static IllegalArgumentException wrong(Catalogue.Opening opening, String what) {
    return new IllegalArgumentException("openings, " + opening.days() + ": " + what);
  }

  /** Whether nothing is said of them. */
  public boolean unknown() {
    return spans.isEmpty();
  }

  /** When the hall opens next, after this moment, within a week. */
  public Optional<LocalDateTime> next(LocalDateTime now) {
    for (int day = 0; day <= A_WEEK; day++) {
      LocalDate date = now.toLocalDate().plusDays(day);
      Optional<LocalDateTime> first =
          on(date).map(span -> date.atTime(span.from())).filter(now::isBefore).findFirst();
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  /**
   * When so much opening time of today has passed: breaks do not count. Empty if the day ends
   * before.
   */
  public Optional<LocalDateTime> after(LocalDateTime now, Duration openTime) {
    Duration left = openTime;
    LocalDate today = now.toLocalDate();
    for (Span span : on(today).toList()) {
      LocalDateTime from = today.atTime(span.from());
      LocalDateTime to = today.atTime(span.to());
      LocalDateTime begin = now.isAfter(from) ? now : from;
      Duration here = Duration.between(begin, to);
      if (here.isNegative()) {
        continue;
      }
      if (here.compareTo(left) >= 0) {
        return Optional.of(begin.plus(left));
      }
      left = left.minus(here);
    }
    return Optional.empty();
  }

  /** When the last stretch of this moment's day ends. */
  public Optional<LocalDateTime> end(LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    return on(today).map(span -> today.atTime(span.to())).max(Comparator.naturalOrder());
  }

  private Stream<Span> on(LocalDate date) {
    return spans.stream().filter(span -> span.days().contains(date.getDayOfWeek()));
  }
}
