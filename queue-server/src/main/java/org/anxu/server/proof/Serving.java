package org.anxu.server.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the guide and the director may change during the day: which categories counters serve, with
 * which ranks, and which are paused. Never changed itself, so that the report can ask the rule by
 * what was in force before.
 *
 * @param ranks what each counter serves
 * @param paused categories paused for themselves; whether no new tickets are given
 * @param hall whether the hall is paused
 */
record Serving(Map<String, Ranks> ranks, Map<String, Boolean> paused, boolean hall) {
  /** What one counter serves. */
  record Ranks(Set<String> primary, Set<String> support) {
    boolean serves(String category) {
      return primary.contains(category) || support.contains(category);
    }
  }

  static final Serving NOTHING = new Serving(Map.of(), Map.of(), false);
  private static final Ranks NONE = new Ranks(Set.of(), Set.of());

  Ranks of(ProvedCounter counter) {
    return ranks.getOrDefault(counter.id, NONE);
  }

  boolean isPaused(String category) {
    return hall || !paused.isEmpty() && paused.containsKey(category);
  }

  Serving with(String counter, Ranks now) {
    Map<String, Ranks> changed = new HashMap<>(ranks);
    changed.put(counter, now);
    return new Serving(changed, paused, hall);
  }

  Serving pausing(String category, boolean noNewTickets) {
    Map<String, Boolean> changed = new HashMap<>(paused);
    changed.put(category, noNewTickets);
    return new Serving(ranks, changed, hall);
  }

  Serving resuming(String category) {
    Map<String, Boolean> changed = new HashMap<>(paused);
    changed.remove(category);
    return new Serving(ranks, changed, hall);
  }

  Serving hall(boolean pausedNow) {
    return new Serving(ranks, paused, pausedNow);
  }

  /** The categories some counter serves, but for one of them. */
  Set<String> servedWithout(String counter) {
    Set<String> served = new HashSet<>();
    ranks.forEach((id, each) -> {
      if (!id.equals(counter)) {
        served.addAll(each.primary());
        served.addAll(each.support());
      }
    });
    return served;
  }

  boolean isServed(String category) {
    for (Ranks each : ranks.values()) {
      if (each.serves(category)) {
        return true;
      }
    }
    return false;
  }
}
