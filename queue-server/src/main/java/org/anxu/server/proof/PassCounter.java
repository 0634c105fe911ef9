package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts, for every visit of the day, who passed it and what its bound is made of. */
final class PassCounter implements Witness {
  private static final class Tally {
    private final List<VisitPasses.Pass> passes = new ArrayList<>();
    private int earlier;
    private int bySupport;
    private int stays;
  }

  private final Map<ProvedVisit, Tally> tallies = new HashMap<>();
  private final Map<ProvedCounter, Set<ProvedTicket>> candidatesAtLastCall = new HashMap<>();

  @Override
  public void before(Journaled entry, ProvedDay day) {
    if (entry.type().equals("DayOpened") && !entry.fact().flag("reopened")) {
      tallies.clear();
      candidatesAtLastCall.clear();
    }
  }

  @Override
  public void call(
      Journaled entry, ProvedDay day, ProvedCounter counter, ProvedTicket called, Rule rule) {
    List<ProvedTicket> primary = rule.candidates(true);
    List<ProvedTicket> support = rule.candidates(false);
    boolean fromPrimary = primary.contains(called);
    Set<ProvedTicket> before = candidatesAtLastCall.getOrDefault(counter, Set.of());
    count(entry, called, fromPrimary ? primary : support, true, before);
    count(entry, called, fromPrimary ? support : primary, false, before);
    Set<ProvedTicket> now = new HashSet<>(primary);
    now.addAll(support);
    now.remove(called);
    candidatesAtLastCall.put(counter, now);
  }

  private void count(
      Journaled entry,
      ProvedTicket called,
      List<ProvedTicket> rank,
      boolean same,
      Set<ProvedTicket> before) {
    Fact fact = entry.fact();
    for (ProvedTicket each : rank) {
      Tally tally = tallies.computeIfAbsent(each.visit, _ -> new Tally());
      tally.stays += before.contains(each) ? 0 : 1;
      if (each == called) {
        continue;
      }
      if (called.before(each)) {
        tally.earlier++;
        continue;
      }
      tally.bySupport += same ? 0 : 1;
      tally.passes.add(
          new VisitPasses.Pass(
              entry.sequence(),
              Reporter.at(entry),
              called.label(),
              fact.text("counter"),
              same ? fact.text("rule") : "SUPPORT"));
    }
  }

  VisitPasses of(ProvedVisit visit, boolean proved) {
    Tally tally = tallies.getOrDefault(visit, new Tally());
    return new VisitPasses(
        visit.label, tally.passes, tally.earlier, tally.bySupport, tally.stays, proved);
  }
}
