package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the tables beside the entries, which only save time and must follow from the entries. */
final class TableProof implements Witness {
  private final Map<String, Long> days = new TreeMap<>();
  private long lastClosing;

  @Override
  public void after(Journaled entry, ProvedDay day) {
    if (entry.type().equals("DayClosed")) {
      lastClosing = entry.sequence();
    } else if (entry.type().equals("DayOpened") && !entry.fact().flag("reopened")) {
      days.put(day.settings().day(), lastClosing + 1);
    }
  }

  /** Ids in the table that do not follow from the entries read so far. */
  record Strange(List<Long> ids, Map<String, Long> dates) {}

  /** Compares the tables; what is strange may follow from entries that came meanwhile. */
  Strange check(JournalFile file, LongSet past, Findings findings) throws JournalUnreadable {
    findings.at(0);
    Map<String, Long> noted = file.days();
    days.forEach((date, begin) ->
        findings.demand(begin.equals(noted.get(date)), "table.day", date, begin, noted.get(date)));
    Map<String, Long> dates = new TreeMap<>(noted);
    dates.keySet().removeAll(days.keySet());
    List<Long> ids = new ArrayList<>();
    long found = 0;
    List<Long> chunk = file.pastCommands(Long.MIN_VALUE);
    while (!chunk.isEmpty()) {
      for (Long id : chunk) {
        if (past.contains(id)) {
          found++;
        } else if (ids.size() < Findings.MOST) {
          ids.add(id);
        }
      }
      long end = chunk.getLast();
      chunk = end == Long.MAX_VALUE ? List.of() : file.pastCommands(end + 1);
    }
    findings.demand(found == past.size(), "table.past-missing", past.size() - found);
    return new Strange(ids, dates);
  }

  /** What is still strange after the entries that came meanwhile. */
  void demandKnown(Strange strange, LongSet past, Findings findings) {
    findings.at(0);
    strange.ids().stream()
        .filter(id -> !past.contains(id))
        .forEach(id -> findings.wrong("table.past-more", id));
    strange
        .dates()
        .forEach((date, begin) ->
            findings.demand(
                begin.equals(days.get(date)), "table.day", date, days.get(date), begin));
  }
}
