package org.anxu.server.hall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The marks under which kiosks gave tickets offline today; each kiosk counts in its own series. */
final class OfflineMarks {
  private final Map<String, TreeMap<Integer, Arrival>> arrivals = new HashMap<>();
  private final Map<String, Set<Integer>> expired = new HashMap<>();
  private final Map<VisitId, VisitId> slips = new HashMap<>();

  /** Whether a mark has its place already, or was recorded as expired. */
  boolean knows(String kiosk, int number) {
    TreeMap<Integer, Arrival> known = arrivals.get(kiosk);
    return known != null && known.containsKey(number)
        || expired.getOrDefault(kiosk, Set.of()).contains(number);
  }

  /** The latest arrival of an earlier mark of a kiosk. */
  Optional<Arrival> latestBefore(String kiosk, int number) {
    TreeMap<Integer, Arrival> known = arrivals.get(kiosk);
    return known == null
        ? Optional.empty()
        : known.headMap(number).values().stream().max(Arrival::compareTo);
  }

  /** The highest number of a kiosk that is known, 0 when there is none. */
  int last(String kiosk) {
    TreeMap<Integer, Arrival> known = arrivals.get(kiosk);
    int joined = known == null || known.isEmpty() ? 0 : known.lastKey();
    return expired.getOrDefault(kiosk, Set.of()).stream().reduce(joined, Math::max);
  }

  void arrived(String kiosk, int number, Arrival arrival) {
    arrivals.computeIfAbsent(kiosk, _ -> new TreeMap<>()).put(number, arrival);
  }

  /** The id on a slip leads to a visit that has another. */
  void lead(VisitId slip, VisitId visit) {
    slips.put(slip, visit);
  }

  /** The visit that an id leads to: another one for some slips, itself otherwise. */
  VisitId visitOf(VisitId id) {
    return slips.getOrDefault(id, id);
  }

  void expired(String kiosk, int number) {
    expired.computeIfAbsent(kiosk, _ -> new HashSet<>()).add(number);
  }

  void clear() {
    arrivals.clear();
    expired.clear();
    slips.clear();
  }
}
