package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anxu.server.hall.CallingRank;
import org.anxu.server.hall.CallingRule;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CounterId;
import org.jspecify.annotations.Nullable;

/**
 * Who is next at a counter, found by looking at every waiting ticket: slow, and plain enough to be
 * held against the order of service line by line.
 */
final class Rule {
  /** What a counter serves. */
  record Serves(List<CategoryCode> primary, List<CategoryCode> support) {
    boolean any(CategoryCode category) {
      return primary.contains(category) || support.contains(category);
    }
  }

  /** The settings that somebody may change during the day. */
  record Settings(Map<CounterId, Serves> counters, Set<CategoryCode> paused, boolean hallPaused) {
    boolean isPaused(CategoryCode category) {
      return hallPaused || paused.contains(category);
    }
  }

  /** What the rule names. */
  record Choice(
      Day.Visit visit,
      CallingRank rank,
      CallingRule rule,
      boolean passed,
      boolean passedSupport,
      List<Day.Visit> ofRank,
      List<Day.Visit> ofSupport) {}

  private final Day day;
  private final Settings settings;

  Rule(Day day, Settings settings) {
    this.day = day;
    this.settings = settings;
  }

  @Nullable Choice next(Day.Counter counter) {
    List<Day.Visit> primary = candidates(counter, true);
    List<Day.Visit> support = candidates(counter, false);
    boolean owedSupport =
        counter.supportPasses >= day.settings().supportMaxPasses() && !support.isEmpty();
    if (primary.isEmpty() && support.isEmpty()) {
      return null;
    }
    if (primary.isEmpty() || owedSupport) {
      CallingRank rank = primary.isEmpty() ? CallingRank.SUPPORT : CallingRank.SUPPORT_OWED;
      return choose(counter, support, rank, List.of());
    }
    return choose(counter, primary, CallingRank.PRIMARY, support);
  }

  private static Choice choose(
      Day.Counter counter, List<Day.Visit> rank, CallingRank name, List<Day.Visit> support) {
    Day.Visit earliest = earliest(rank);
    Day.Visit chosen = earliest;
    CallingRule rule = CallingRule.ARRIVAL;
    if (counter.owed) {
      rule = CallingRule.OWED;
    } else {
      Day.@Nullable Visit returning = earliestReturn(rank);
      List<Day.Visit> care = rank.stream().filter(each -> each.care).toList();
      if (returning != null) {
        chosen = returning;
        rule = CallingRule.RETURNING;
      } else if (!care.isEmpty()) {
        chosen = earliest(care);
        rule = CallingRule.CARE;
      }
    }
    boolean passedSupport = !support.isEmpty() && earliest(support).before(chosen);
    return new Choice(chosen, name, rule, earliest.before(chosen), passedSupport, rank, support);
  }

  private static Day.Visit earliest(List<Day.Visit> visits) {
    Day.Visit earliest = visits.getFirst();
    for (Day.Visit each : visits) {
      if (each.before(earliest)) {
        earliest = each;
      }
    }
    return earliest;
  }

  private static Day.@Nullable Visit earliestReturn(List<Day.Visit> visits) {
    Day.@Nullable Visit earliest = null;
    for (Day.Visit each : visits) {
      if (each.returned > 0 && (earliest == null || each.returned < earliest.returned)) {
        earliest = each;
      }
    }
    return earliest;
  }

  private List<Day.Visit> candidates(Day.Counter counter, boolean primary) {
    List<Day.Visit> candidates = new ArrayList<>();
    List<Day.Visit> notYet = new ArrayList<>();
    for (Day.Visit each : day.waiting) {
      if (isPrimary(counter, each.category) != primary || !isOpenTo(counter, each)) {
        continue;
      }
      (each.callableFrom > day.calls(each.category) ? notYet : candidates).add(each);
    }
    // Who was reinstated is callable as soon as the counter would have nobody else of the rank.
    return candidates.isEmpty() ? notYet : candidates;
  }

  private boolean isOpenTo(Day.Counter counter, Day.Visit visit) {
    boolean paused = settings.isPaused(visit.category);
    if (visit.directed != null) {
      return visit.directed.equals(counter.id) && (!paused || visit.returned > 0);
    }
    return !paused && serves(counter.id).any(visit.category);
  }

  private boolean isPrimary(Day.Counter counter, CategoryCode category) {
    if (!serves(counter.id).support().contains(category)) {
      return true;
    }
    for (Day.Counter each : day.counters) {
      if (each.officer != null && serves(each.id).primary().contains(category)) {
        return false;
      }
    }
    return true;
  }

  private Serves serves(CounterId counter) {
    Serves serves = settings.counters().get(counter);
    if (serves == null) {
      throw new Impossible("counter " + counter + " is not of this day");
    }
    return serves;
  }
}
