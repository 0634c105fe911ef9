package org.anxu.server.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anxu.server.proof.ProvedDay.Phase;
import org.anxu.server.proof.ProvedTicket.State;

/** Checks openings and closings, what counters serve, and pauses of categories and of the hall. */
final class DayProof {
  private final Ground on;
  private final ProvedDay day;
  private final Findings findings;

  DayProof(Ground on) {
    this.on = on;
    this.day = on.day();
    this.findings = on.findings();
  }

  void open(Journaled entry) {
    Fact fact = entry.fact();
    on.turned(fact.part("by"));
    findings.insist(day.phase == Phase.CLOSED, "day.open");
    Fact setup = fact.part("setup");
    demandWhole(setup);
    DaySettings opened = DaySettings.of(setup);
    boolean again = false;
    if (day.settings != null) {
      int order = LocalDate.parse(opened.day()).compareTo(LocalDate.parse(day.settings.day()));
      findings.demand(order >= 0, "day.past", opened.day(), day.settings.day());
      again = order == 0;
    }
    findings.demand(again == fact.flag("reopened"), "day.reopened", opened.day());
    if (!again) {
      day.forgetDay();
    }
    opened.prefixes().forEach(this::demandPrefix);
    day.prefixes.putAll(opened.prefixes());
    day.settings = opened;
    day.phase = Phase.OPEN;
    day.serving = new Serving(opened.ranks(), Map.of(), false);
    day.hallTakesNoTickets = false;
    day.counters.values().forEach(each -> each.present = false);
    for (String id : opened.ranks().keySet()) {
      day.counters.computeIfAbsent(id, ProvedCounter::new).present = true;
    }
  }

  private void demandWhole(Fact setup) {
    Set<String> codes = new HashSet<>();
    for (Fact category : setup.parts("categories")) {
      findings.demand(codes.add(category.text("code")), "setup.twice", category.text("code"));
    }
    Set<String> counters = new HashSet<>();
    for (Fact counter : setup.parts("counters")) {
      findings.demand(
          counters.add(counter.text("counter")), "setup.twice", counter.text("counter"));
      demandServes(counter, codes);
    }
  }

  private void demandServes(Fact counter, Set<String> codes) {
    List<String> all = new ArrayList<>(counter.texts("primary"));
    all.addAll(counter.texts("support"));
    Set<String> distinct = new HashSet<>(all);
    findings.demand(
        !all.isEmpty() && distinct.size() == all.size() && codes.containsAll(all),
        "counter.serves",
        counter.text("counter"),
        all);
  }

  /** A prefix belongs to one category all day. */
  private void demandPrefix(String category, String prefix) {
    String known = day.prefixes.get(category);
    boolean taken = known == null && day.prefixes.containsValue(prefix);
    findings.demand(
        !taken && (known == null || known.equals(prefix)), "prefix.changed", category, prefix);
    day.prefixes.put(category, prefix);
  }

  void endIssuing(Journaled entry) {
    on.turned(entry.fact().part("by"));
    findings.insist(day.phase == Phase.OPEN, "issuing.ended");
    day.phase = Phase.LAST_TICKET;
  }

  void close(Journaled entry) {
    Fact fact = entry.fact();
    on.turned(fact.part("by"));
    on.open();
    for (ProvedCounter counter : day.counters.values()) {
      if (counter.front != null) {
        findings.wrong(
            "close.in-service",
            counter.front.ticket().label(),
            counter.id,
            counter.front.ticket().state);
      }
    }
    findings.demand(!day.anybodyWaits() && day.onHold.isEmpty(), "close.waiting");
    on.following().closed(fact.flag("leftOpen"));
    day.phase = Phase.CLOSED;
    day.visits.values().forEach(visit -> visit.noShowFinal = true);
    for (ProvedCounter counter : day.counters.values()) {
      counter.officer = null;
      counter.undoable = null;
      counter.front = null;
      counter.resume();
    }
  }

  void changeCounter(Journaled entry) {
    Fact fact = entry.fact();
    on.open();
    on.managed(fact.part("by"));
    findings.demand(fact.maybe("note") != null, "reason.missing");
    ProvedCounter counter = on.counter(fact.text("counter"));
    demandServes(fact, day.settings().prefixes().keySet());
    Serving.Ranks now =
        new Serving.Ranks(
            new HashSet<>(fact.texts("primary")), new HashSet<>(fact.texts("support")));
    Set<String> lost = new HashSet<>(day.serving.of(counter).primary());
    lost.addAll(day.serving.of(counter).support());
    lost.removeIf(now::serves);
    lost.removeAll(day.serving.servedWithout(counter.id));
    if (!lost.isEmpty()) {
      for (ProvedVisit visit : day.visits.values()) {
        demandServed(visit, lost, entry.steady());
      }
    }
    day.serving = day.serving.with(counter.id, now);
  }

  private void demandServed(ProvedVisit visit, Set<String> lost, long steady) {
    boolean needs =
        lost.contains(visit.ticket().category) || visit.further.stream().anyMatch(lost::contains);
    findings.demand(
        !needs || !isLive(visit, steady),
        "category.last-counter",
        visit.ticket().category,
        visit.label);
  }

  private boolean isLive(ProvedVisit visit, long steady) {
    ProvedTicket ticket = visit.ticket();
    boolean mayComeBack =
        ticket.state == State.NO_SHOW
            && visit.noShows < 2
            && !visit.reinstated
            && !visit.noShowFinal
            && steady - ticket.since <= day.settings().reinstateWindow();
    return switch (ticket.state) {
      case WAITING, CALLED, SERVING, ON_HOLD -> true;
      case NO_SHOW -> mayComeBack;
      case DONE, TRANSFERRED, CANCELLED, EXPIRED -> false;
    };
  }

  void pauseCategory(Journaled entry) {
    String category = entry.fact().text("category");
    on.open();
    on.managed(entry.fact().part("by"));
    on.category(category);
    findings.demand(!day.serving.paused().containsKey(category), "pause.already", category);
    day.serving = day.serving.pausing(category, entry.fact().part("pause").flag("noNewTickets"));
  }

  void resumeCategory(Journaled entry) {
    String category = entry.fact().text("category");
    on.open();
    on.managed(entry.fact().part("by"));
    findings.demand(day.serving.paused().containsKey(category), "pause.none", category);
    day.serving = day.serving.resuming(category);
  }

  void pauseHall(Journaled entry) {
    on.open();
    on.managed(entry.fact().part("by"));
    findings.demand(!day.serving.hall(), "pause.already", "hall");
    day.serving = day.serving.hall(true);
    day.hallTakesNoTickets = entry.fact().part("pause").flag("noNewTickets");
  }

  void resumeHall(Journaled entry) {
    on.open();
    on.managed(entry.fact().part("by"));
    findings.demand(day.serving.hall(), "pause.none", "hall");
    day.serving = day.serving.hall(false);
    day.hallTakesNoTickets = false;
  }
}
