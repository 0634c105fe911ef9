package org.anxu.server.hall;

import static org.anxu.server.hall.Decision.accept;
import static org.anxu.server.hall.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxu.server.hall.DaySetup.CategorySetup;

/** Decides the opening, the last ticket and the closing of a service day. */
final class DayDecider {
  private DayDecider() {}

  static Decision open(Hall hall, HallCommand.OpenDay open, Moment at) {
    if (!mayTurnTheDay(open.by())) {
      return refuse(Refusal.NOT_PERMITTED);
    }
    Optional<DaySetup> last = hall.lastSetup();
    int order = last.map(setup -> open.setup().day().compareTo(setup.day())).orElse(1);
    boolean closed = hall.phase() == Hall.Phase.CLOSED;
    if (order < 0 || (order == 0 && !closed)) {
      return refuse(closed ? Refusal.DAY_IS_PAST : Refusal.DAY_ALREADY_OPEN);
    }
    if (order == 0 && prefixesDiffer(hall.prefixes(), open.setup())) {
      return refuse(Refusal.PREFIX_CHANGED_TODAY);
    }
    List<HallEvent> events = new ArrayList<>();
    if (!closed) {
      endOfLeftOpenDay(hall, open.by(), at, events);
    }
    events.add(new HallEvent.DayOpened(open.setup(), order == 0, open.by()));
    return new Decision.Accepted(events);
  }

  /** A label never means two things on one day, so prefixes stay until the next. */
  private static boolean prefixesDiffer(Map<CategoryCode, String> today, DaySetup now) {
    for (CategorySetup each : now.categories()) {
      String known = today.get(each.code());
      if (known == null ? today.containsValue(each.prefix()) : !known.equals(each.prefix())) {
        return true;
      }
    }
    return false;
  }

  private static void endOfLeftOpenDay(Hall hall, Actor by, Moment at, List<HallEvent> events) {
    List<HallEvent> expiries = new ArrayList<>();
    for (Counter counter : hall.counters()) {
      TicketId id = counter.ticket();
      OfficerId officer = counter.officer();
      if (id == null || officer == null) {
        continue;
      }
      if (counter.serving()) {
        events.add(
            new HallEvent.ServiceCompleted(
                id, counter.id(), officer, counter.servedSoFar(hall.require(id), at), false));
      } else {
        events.add(
            new HallEvent.CallWithdrawn(id, counter.id(), officer, Withdrawal.DAY_LEFT_OPEN));
        expiries.add(new HallEvent.TicketExpired(id));
      }
    }
    expire(hall, events);
    events.addAll(expiries);
    events.add(new HallEvent.DayClosed(by, true));
  }

  private static void expire(Hall hall, List<HallEvent> events) {
    for (CategoryCode category : hall.lines().categories()) {
      hall.inOrder(category).forEach(each -> events.add(new HallEvent.TicketExpired(each.id())));
    }
    hall.holds().all().forEach(id -> events.add(new HallEvent.TicketExpired(id)));
  }

  static Decision endIssuing(Hall hall, HallCommand.EndIssuing end) {
    if (!mayTurnTheDay(end.by())) {
      return refuse(Refusal.NOT_PERMITTED);
    }
    return switch (hall.phase()) {
      case CLOSED -> refuse(Refusal.DAY_NOT_OPEN);
      case LAST_TICKET -> refuse(Refusal.ISSUING_ENDED);
      case OPEN -> accept(new HallEvent.IssuingEnded(end.by()));
    };
  }

  static Decision close(Hall hall, HallCommand.CloseDay close) {
    if (!mayTurnTheDay(close.by())) {
      return refuse(Refusal.NOT_PERMITTED);
    }
    if (hall.phase() == Hall.Phase.CLOSED) {
      return refuse(Refusal.DAY_NOT_OPEN);
    }
    if (hall.counters().stream().anyMatch(counter -> counter.ticket() != null)) {
      return refuse(Refusal.TICKETS_IN_SERVICE);
    }
    List<HallEvent> events = new ArrayList<>();
    expire(hall, events);
    events.add(new HallEvent.DayClosed(close.by(), false));
    return new Decision.Accepted(events);
  }

  private static boolean mayTurnTheDay(Actor by) {
    return by.post().managesTheLine() || by.post() == Post.TIMETABLE;
  }
}
