package org.anxu.server.proof;

import static org.anxu.server.proof.At.possible;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.OfflineMark;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.TicketNumber;

/** The day's opening and closing, and how tickets come into it. */
final class DayEvents {
  private static final int MATTERS = 3;

  private final At at;
  private final Day day;

  DayEvents(At at) {
    this.at = at;
    this.day = at.day();
  }

  /** The picture of the day that begins; the same day's goes on when it is opened again. */
  static Day open(At at, HallEvent.DayOpened opened) {
    Day before = at.day();
    DaySetup setup = opened.setup();
    at.demandDayKeeper(opened.by());
    possible(!before.open, "a day is open");
    int order = before.setup == null ? 1 : setup.day().compareTo(before.setup.day());
    possible(order >= 0, "the day is before the last one");
    possible(opened.reopened() == (order == 0), "it was opened before, or was not");
    Day day = before;
    if (order > 0) {
      day = new Day();
    }
    for (DaySetup.CategorySetup each : setup.categories()) {
      String known = day.prefixes.putIfAbsent(each.code(), each.prefix());
      possible(known == null || known.equals(each.prefix()), "a prefix has changed during the day");
    }
    possible(
        day.prefixes.values().stream().distinct().count() == day.prefixes.size(),
        "two categories have one prefix");
    day.setup = setup;
    day.open = true;
    day.lastTicket = false;
    day.categoryPauses.clear();
    day.hallPause = null;
    day.counters.clear();
    for (DaySetup.CounterSetup each : setup.counters()) {
      Day.Counter counter = day.everyCounter.computeIfAbsent(each.counter(), Day.Counter::new);
      counter.primary = each.primary();
      counter.support = each.support();
      day.counters.add(counter);
    }
    return day;
  }

  void end(HallEvent.IssuingEnded ended) {
    at.demandDayKeeper(ended.by());
    possible(day.open && !day.lastTicket, "no tickets are issued anyway");
    day.lastTicket = true;
  }

  void close(HallEvent.DayClosed closed) {
    at.demandDayKeeper(closed.by());
    possible(day.open, "no day is open");
    possible(day.waiting.isEmpty() && day.held.isEmpty(), "somebody still waits or is held");
    possible(
        day.counters.stream().allMatch(each -> each.front == null),
        "somebody is still called or served");
    day.open = false;
    day.counters.forEach(CounterEvents::signOut);
    day.visits.values().stream()
        .filter(each -> each.state == Day.State.NO_SHOW)
        .forEach(each -> each.noShowFinal = true);
  }

  void issue(HallEvent.TicketIssued issued) {
    possible(day.open && !day.lastTicket, "no tickets are issued now");
    CategoryCode category = issued.category();
    int next = day.lastNumbers.getOrDefault(category, 0) + 1;
    TicketNumber number = issued.number();
    at.findings()
        .demand(
            number.kiosk() == null
                && number.number() == next
                && number.prefix().equals(prefix(category)),
            Finding.Kind.NUMBER,
            number.label(),
            prefix(category),
            next);
    day.lastNumbers.put(category, number.number());
    possible(day.counters.stream().anyMatch(each -> each.serves(category)), "no counter serves it");
    possible(!day.takesNoTickets(category), "its category takes no tickets now");
    possible(issued.further().size() < MATTERS, "it has too many matters");
    arrive(issued.ticket(), category, number, at.time(), issued.further());
  }

  void join(HallEvent.OfflineTicketJoined joined) {
    OfflineMark mark = joined.mark();
    possible(day.open && mark.day().equals(day.setup().day()), "it is of another day");
    Instant arrival = reported(mark, at.time());
    Map<Integer, Instant> known = day.marks.getOrDefault(mark.kiosk(), Map.of());
    Instant earlier =
        known.entrySet().stream()
            .filter(each -> each.getKey() < joined.number().number())
            .map(Map.Entry::getValue)
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    arrival = later(arrival, earlier);
    arrival = arrival.isAfter(at.time()) ? at.time() : arrival;
    at.findings()
        .demand(
            arrival.equals(joined.arrival()),
            Finding.Kind.ARRIVAL,
            joined.number().label(),
            joined.arrival(),
            arrival);
    possible(mark.kiosk().equals(joined.number().kiosk()), "its label is another kiosk's");
    mark(joined.category(), joined.number(), joined.arrival());
    arrive(joined.ticket(), joined.category(), joined.number(), joined.arrival(), joined.further());
  }

  /** Between the last contact and the joining, however long the kiosk says that it was alone. */
  private static Instant reported(OfflineMark mark, Instant joining) {
    if (mark.lastContact().isAfter(joining)) {
      return joining;
    }
    Duration alone = Duration.between(mark.lastContact(), joining);
    Duration elapsed = mark.elapsed().compareTo(alone) > 0 ? alone : mark.elapsed();
    return mark.rebooted() ? joining.minus(elapsed) : mark.lastContact().plus(elapsed);
  }

  void admit(HallEvent.MarkAdmitted admitted) {
    at.demandManager(admitted.by());
    possible(day.open, "no day is open");
    mark(admitted.category(), admitted.number(), at.time());
    arrive(admitted.ticket(), admitted.category(), admitted.number(), at.time(), List.of());
  }

  private void mark(CategoryCode category, TicketNumber number, Instant arrival) {
    String kiosk = number.kiosk();
    if (kiosk == null) {
      throw new Impossible("it has no kiosk's mark");
    }
    possible(number.prefix().equals(prefix(category)), "its prefix is another category's");
    day.marks
        .computeIfAbsent(kiosk, _ -> new HashMap<>())
        .merge(number.number(), arrival, DayEvents::later);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private String prefix(CategoryCode category) {
    return day.setup().category(category).orElseThrow(Impossible::unknownCategory).prefix();
  }

  private void arrive(
      TicketId ticket,
      CategoryCode category,
      TicketNumber number,
      Instant arrival,
      List<CategoryCode> further) {
    possible(ticket.ordinal() == 1, "it is not a visit's first ticket");
    Day.Visit visit = new Day.Visit(ticket, category, number, arrival, at.sequence(), further);
    visit.touched = at.sequence();
    possible(day.visits.putIfAbsent(visit.id, visit) == null, "the visit is known already");
    possible(
        day.labels.putIfAbsent(visit.label(), visit.id) == null,
        "the label " + visit.label() + " was given before");
    day.waiting.add(visit);
  }

  void expire(HallEvent.TicketExpired expired) {
    Day.Visit visit = day.present(expired.ticket());
    switch (visit.state) {
      case WAITING -> day.waiting.remove(visit);
      case ON_HOLD -> ServiceEvents.endHold(day, visit);
      case CALLED, SERVING, OVER, NO_SHOW ->
          throw new Impossible(visit.label() + " neither waits nor is held");
    }
    visit.state = Day.State.OVER;
    visit.touched = at.sequence();
  }
}
