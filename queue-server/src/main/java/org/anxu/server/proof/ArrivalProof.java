package org.anxu.server.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anxu.server.proof.ProvedDay.Phase;
import org.jspecify.annotations.Nullable;

/** Checks who gets a number, which one, and where a number given offline stands. */
final class ArrivalProof {
  private final Ground on;
  private final ProvedDay day;
  private final Findings findings;

  ArrivalProof(Ground on) {
    this.on = on;
    this.day = on.day();
    this.findings = on.findings();
  }

  void issue(Journaled entry) {
    Fact fact = entry.fact();
    on.open();
    on.managed(fact.maybePart("by"));
    findings.demand(day.phase == Phase.OPEN, "issuing.ended");
    String category = fact.text("category");
    demandMatters(category, fact.texts("further"));
    Fact number = fact.part("number");
    demandPrefix(category, number);
    findings.demand(number.maybe("kiosk") == null, "number.mark", label(number));
    int expected = day.lastNumbers.getOrDefault(category, 0) + 1;
    findings.demand(
        number.count("number") == expected, "number.wrong", label(number), category, expected);
    day.lastNumbers.put(category, number.count("number"));
    demandTaken(category);
    fact.texts("further").forEach(this::demandTaken);
    arrive(entry, Instant.ofEpochMilli(entry.time()), fact.texts("further"));
  }

  /** New numbers are given for what is served today and takes tickets. */
  private void demandTaken(String category) {
    findings.demand(day.serving.isServed(category), "category.not-served", category);
    boolean noTickets =
        day.serving.hall() && day.hallTakesNoTickets
            || day.serving.paused().getOrDefault(category, false);
    findings.demand(!noTickets, "category.no-tickets", category);
  }

  private void demandMatters(String category, List<String> further) {
    on.category(category);
    further.forEach(on::category);
    HashSet<String> distinct = new HashSet<>(further);
    distinct.add(category);
    findings.demand(
        distinct.size() == further.size() + 1 && distinct.size() <= ProvedDay.MATTERS_MAX,
        "matters.wrong",
        category,
        further);
  }

  private void demandPrefix(String category, Fact number) {
    findings.demand(
        number.text("prefix").equals(day.settings().prefixes().get(category)),
        "number.prefix",
        label(number),
        category);
  }

  void join(Journaled entry) {
    Fact fact = entry.fact();
    on.open();
    demandMatters(fact.text("category"), fact.texts("further"));
    Fact mark = fact.part("mark");
    demandMark(fact, mark.text("kiosk"));
    findings.demand(mark.text("day").equals(day.settings().day()), "mark.day", mark.text("day"));
    Instant arrival = arrivalOf(mark, fact.part("number").count("number"), entry.time());
    Instant said = fact.time("arrival");
    findings.demand(said.equals(arrival), "mark.arrival", said, arrival);
    remember(fact, arrive(entry, said, fact.texts("further")));
  }

  /** What the mark says: never before the contact or an earlier mark, never after the joining. */
  private Instant arrivalOf(Fact mark, int number, long joined) {
    Instant joining = Instant.ofEpochMilli(joined);
    Instant contact = mark.time("lastContact");
    Duration most = Duration.between(contact, joining);
    Duration elapsed = mark.span("elapsed");
    if (elapsed.compareTo(most) > 0) {
      elapsed = most.isNegative() ? Duration.ZERO : most;
    }
    Instant arrival = mark.flag("rebooted") ? joining.minus(elapsed) : contact.plus(elapsed);
    arrival = later(arrival, contact);
    for (Map.Entry<Integer, ProvedVisit> other : marksOf(mark.text("kiosk")).entrySet()) {
      if (other.getKey() < number) {
        arrival = later(arrival, other.getValue().arrived);
      }
    }
    return arrival.isAfter(joining) ? joining : arrival;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private TreeMap<Integer, ProvedVisit> marksOf(String kiosk) {
    return day.marks.computeIfAbsent(kiosk, _ -> new TreeMap<>());
  }

  void admit(Journaled entry) {
    Fact fact = entry.fact();
    on.open();
    on.managed(fact.part("by"));
    on.category(fact.text("category"));
    demandMark(fact, null);
    remember(fact, arrive(entry, Instant.ofEpochMilli(entry.time()), List.of()));
  }

  /** A mark of a visit that had a number already: past waiting, and none that was given back. */
  void match(Journaled entry) {
    Fact fact = entry.fact();
    ProvedTicket ticket = on.untouched(entry);
    on.category(fact.text("category"));
    Fact mark = fact.part("mark");
    demandMark(fact, mark.text("kiosk"));
    findings.demand(mark.text("day").equals(day.settings().day()), "mark.day", mark.text("day"));
    boolean taken =
        switch (ticket.state) {
          case WAITING, CANCELLED -> false;
          case CALLED, SERVING, ON_HOLD, DONE, NO_SHOW, TRANSFERRED, EXPIRED -> true;
        };
    findings.demand(taken, "mark.not-matched", ticket.label(), ticket.state);
    demandNew(fact.text("slip"));
    day.slips.add(Ground.visitOf(fact.text("slip")));
    remember(fact, ticket.visit);
  }

  void expire(Journaled entry) {
    Fact fact = entry.fact();
    findings.insist(day.settings != null, "day.closed");
    on.category(fact.text("category"));
    Fact mark = fact.part("mark");
    int order = LocalDate.parse(mark.text("day")).compareTo(LocalDate.parse(day.settings().day()));
    boolean over = order < 0 || order == 0 && day.phase == Phase.CLOSED;
    findings.demand(over, "mark.not-over", mark.text("day"));
    Fact number = fact.part("number");
    if (order == 0) {
      demandMark(fact, mark.text("kiosk"));
      day.expiredMarks.add(mark.text("kiosk") + "-" + number.count("number"));
    }
    findings.demand(fact.text("ticket").endsWith(".1"), "ticket.first", fact.text("ticket"));
  }

  /** The label names the kiosk, which has not given this number before. */
  private void demandMark(Fact fact, @Nullable String reporting) {
    Fact number = fact.part("number");
    demandPrefix(fact.text("category"), number);
    String kiosk = findings.need(number.maybe("kiosk"), "number.no-mark", label(number));
    findings.demand(reporting == null || reporting.equals(kiosk), "mark.kiosk", kiosk);
    int count = number.count("number");
    findings.demand(
        !marksOf(kiosk).containsKey(count) && !day.expiredMarks.contains(kiosk + "-" + count),
        "mark.again",
        label(number));
  }

  private void remember(Fact fact, ProvedVisit visit) {
    Fact number = fact.part("number");
    marksOf(number.text("kiosk")).put(number.count("number"), visit);
  }

  private ProvedVisit arrive(Journaled entry, Instant arrived, List<String> further) {
    Fact fact = entry.fact();
    String ticket = fact.text("ticket");
    demandNew(ticket);
    String id = Ground.visitOf(ticket);
    ProvedVisit visit =
        new ProvedVisit(id, label(fact.part("number")), arrived, entry.sequence(), further);
    ProvedTicket first = new ProvedTicket(visit, 1, fact.text("category"));
    visit.tickets.add(first);
    day.visits.put(id, visit);
    day.wait(first);
    return visit;
  }

  /** The first ticket of a visit that is not there. */
  private void demandNew(String ticket) {
    findings.demand(ticket.endsWith(".1"), "ticket.first", ticket);
    String id = Ground.visitOf(ticket);
    findings.insist(!day.visits.containsKey(id) && !day.slips.contains(id), "visit.known", id);
  }

  static String label(Fact number) {
    String kiosk = number.maybe("kiosk");
    String count = Integer.toString(number.count("number"));
    int digits = kiosk == null ? 3 : 2;
    String padded = "0".repeat(Math.max(0, digits - count.length())) + count;
    return number.text("prefix") + (kiosk == null ? padded : "-" + kiosk + "-" + padded);
  }
}
