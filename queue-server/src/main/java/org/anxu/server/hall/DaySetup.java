package org.anxu.server.hall;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything the rules of one day read: an opening carries it into the journal.
 *
 * @param day the service day in the hall's zone
 * @param zone the hall's time zone
 * @param categories in catalogue order; prefixes are unique
 * @param counters in catalogue order
 * @param settings the numbers of the rules
 */
public record DaySetup(
    LocalDate day,
    ZoneId zone,
    List<CategorySetup> categories,
    List<CounterSetup> counters,
    HallSettings settings) {
  public DaySetup {
    categories = List.copyOf(categories);
    counters = List.copyOf(counters);
    Set<String> prefixes = new HashSet<>();
    Set<CategoryCode> codes = new HashSet<>();
    for (CategorySetup category : categories) {
      if (!prefixes.add(category.prefix()) || !codes.add(category.code())) {
        throw new IllegalArgumentException(
            "category codes and prefixes are unique, but " + category + " stands twice");
      }
    }
    Set<CounterId> ids = new HashSet<>();
    for (CounterSetup counter : counters) {
      if (!ids.add(counter.counter())) {
        throw new IllegalArgumentException("counter " + counter.counter() + " stands twice");
      }
      for (CategoryCode code : counter.all()) {
        if (!codes.contains(code)) {
          throw new IllegalArgumentException(
              "counter " + counter.counter() + " serves the unknown category " + code);
        }
      }
    }
  }

  /** A category of the day. */
  public Optional<CategorySetup> category(CategoryCode code) {
    return categories.stream().filter(each -> each.code().equals(code)).findAny();
  }

  /**
   * A category of the day.
   *
   * @param code its code
   * @param prefix the letters before its numbers
   * @param longService a service longer than this is apologised for to the counter's next customer
   */
  public record CategorySetup(CategoryCode code, String prefix, Duration longService) {
    public CategorySetup {
      if (longService.isNegative() || longService.isZero()) {
        throw new IllegalArgumentException(
            "long-service of " + code + " must be positive: " + longService);
      }
      if (!prefix.matches("[A-Z]{1,3}")) {
        throw new IllegalArgumentException(
            "prefix of " + code + " must be one to three capital letters: '" + prefix + "'");
      }
    }
  }

  /**
   * A counter of the day.
   *
   * @param counter its id
   * @param primary the categories it is there for
   * @param support the categories it helps out with
   */
  public record CounterSetup(
      CounterId counter, List<CategoryCode> primary, List<CategoryCode> support) {
    public CounterSetup {
      primary = List.copyOf(primary);
      support = List.copyOf(support);
      if (primary.isEmpty() && support.isEmpty()) {
        throw new IllegalArgumentException("counter " + counter + " serves nothing");
      }
      if (primary.stream().anyMatch(support::contains)) {
        throw new IllegalArgumentException(
            "counter " + counter + " has a category both as primary and as support");
      }
    }

    /** Whether it serves a category at all. */
    public boolean serves(CategoryCode code) {
      return primary.contains(code) || support.contains(code);
    }

    /** All it serves, primary first. */
    public List<CategoryCode> all() {
      return Stream.concat(primary.stream(), support.stream()).toList();
    }
  }
}
