package org.anxu.server.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a day was opened with. Durations are in milliseconds.
 *
 * @param day the date
 * @param prefixes the prefix of each category
 * @param longServices how long a service of each category may be before it is apologised for
 * @param ranks what each counter serves at the opening
 */
record DaySettings(
    String day,
    Map<String, String> prefixes,
    Map<String, Long> longServices,
    Map<String, Serving.Ranks> ranks,
    int recalls,
    long spacing,
    int supportMaxPasses,
    long reinstateWindow,
    int reinstateAfter,
    int holdMax,
    long holdMaxTime,
    long holdKeep,
    int transferMax,
    long lookback) {
  static DaySettings of(Fact setup) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    Map<String, Long> longServices = new HashMap<>();
    for (Fact category : setup.parts("categories")) {
      prefixes.put(category.text("code"), category.text("prefix"));
      longServices.put(category.text("code"), category.millis("longService"));
    }
    Map<String, Serving.Ranks> ranks = new LinkedHashMap<>();
    for (Fact counter : setup.parts("counters")) {
      ranks.put(
          counter.text("counter"),
          new Serving.Ranks(
              new HashSet<>(counter.texts("primary")), new HashSet<>(counter.texts("support"))));
    }
    Fact settings = setup.part("settings");
    return new DaySettings(
        setup.text("day"),
        prefixes,
        longServices,
        ranks,
        settings.count("noShowRecalls"),
        settings.millis("noShowSpacing"),
        settings.count("supportMaxPasses"),
        settings.millis("reinstateWindow"),
        settings.count("reinstateAfter"),
        settings.count("holdMax"),
        settings.millis("holdMaxTime"),
        settings.millis("holdKeep"),
        settings.count("transferMax"),
        settings.millis("reportLookback"));
  }

  boolean knows(String category) {
    return prefixes.containsKey(category);
  }
}
