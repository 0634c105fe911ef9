package org.anxu.server.hall;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long the last services of each category took; what estimates are made from. */
final class ServiceTimes {
  private static final int REMEMBERED = 50;

  private final Map<CategoryCode, Deque<Duration>> times = new HashMap<>();

  List<Duration> of(CategoryCode category) {
    return List.copyOf(times.getOrDefault(category, new ArrayDeque<>()));
  }

  void learn(CategoryCode category, Duration took) {
    Deque<Duration> recent = times.computeIfAbsent(category, _ -> new ArrayDeque<>());
    recent.addLast(took);
    if (recent.size() > REMEMBERED) {
      recent.removeFirst();
    }
  }

  /** Takes back a service that did not end after all; others may have ended since. */
  void unlearn(CategoryCode category, Duration took) {
    Deque<Duration> recent = times.get(category);
    if (recent != null) {
      recent.removeLastOccurrence(took);
    }
  }

  void clear() {
    times.clear();
  }
}
