package org.anxu.server.hall;

import static org.anxu.server.hall.Decision.accept;
import static org.anxu.server.hall.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides who gets a number, and where a number given offline stands. */
final class IssueDecider {
  private IssueDecider() {}

  static Decision issue(Hall hall, HallCommand.IssueTicket issue) {
    if (issue.by() != null && !issue.by().post().managesTheLine()) {
      return refuse(Refusal.NOT_PERMITTED);
    }
    @Nullable Refusal refusal =
        switch (hall.phase()) {
          case CLOSED -> Refusal.DAY_NOT_OPEN;
          case LAST_TICKET -> Refusal.ISSUING_ENDED;
          case OPEN -> whyNot(hall, issue);
        };
    if (refusal != null) {
      return refuse(refusal);
    }
    CategoryCode category = issue.matters().getFirst();
    TicketNumber number = new TicketNumber(prefix(hall, category), hall.lastNumber(category) + 1);
    return accept(
        new HallEvent.TicketIssued(
            issue.visit().firstTicket(),
            category,
            number,
            further(issue.matters()),
            issue.device(),
            issue.by()));
  }

  private static @Nullable Refusal whyNot(Hall hall, HallCommand.IssueTicket issue) {
    @Nullable Refusal unknown = whyNoMatters(hall, issue.matters());
    if (unknown != null) {
      return unknown;
    }
    for (CategoryCode matter : issue.matters()) {
      if (!servedToday(hall, matter)) {
        return Refusal.NOT_SERVED_TODAY;
      }
      if (hall.pauseOf(matter).filter(CategoryPause::noNewTickets).isPresent()) {
        return Refusal.CATEGORY_TAKES_NO_TICKETS;
      }
    }
    return hall.visit(issue.visit()).isPresent() ? Refusal.VISIT_KNOWN : null;
  }

  private static @Nullable Refusal whyNoMatters(Hall hall, List<CategoryCode> matters) {
    if (matters.isEmpty()
        || matters.size() > HallSettings.MATTERS_MAX
        || new HashSet<>(matters).size() < matters.size()) {
      return Refusal.TOO_MANY_MATTERS;
    }
    boolean known = matters.stream().allMatch(each -> hall.setup().category(each).isPresent());
    return known ? null : Refusal.UNKNOWN_CATEGORY;
  }

  static boolean servedToday(Hall hall, CategoryCode category) {
    return hall.counters().stream().anyMatch(counter -> counter.serves(category));
  }

  static Decision join(Hall hall, HallCommand.JoinOffline join, Moment at) {
    Optional<DaySetup> setup = hall.lastSetup();
    OfflineMark mark = join.mark();
    if (setup.isEmpty() || mark.day().isAfter(setup.get().day())) {
      // Its day has not begun here; the kiosk keeps it and reports again.
      return refuse(Refusal.DAY_NOT_OPEN);
    }
    @Nullable Refusal unknown = whyNoMatters(hall, join.matters());
    if (unknown != null) {
      return refuse(unknown);
    }
    if (!TicketNumber.isMark(mark.kiosk(), join.number())) {
      return refuse(Refusal.MARK_NOT_VALID);
    }
    CategoryCode category = join.matters().getFirst();
    TicketNumber number = new TicketNumber(prefix(hall, category), mark.kiosk(), join.number());
    TicketId ticket = join.visit().firstTicket();
    boolean itsDay = mark.day().equals(setup.get().day());
    Optional<Ticket> before =
        Optional.ofNullable(join.instead()).flatMap(hall::visit).map(Visit::ticket);
    List<HallEvent> givenBack = before.map(IssueDecider::giveBack).orElse(List.of());
    if (itsDay && hall.marks().knows(mark.kiosk(), join.number())) {
      return givenBack.isEmpty()
          ? accept(new HallEvent.NothingToDo())
          : new Decision.Accepted(givenBack);
    }
    if (!itsDay || hall.phase() == Hall.Phase.CLOSED) {
      return accept(new HallEvent.OfflineTicketExpired(ticket, category, number, mark));
    }
    if (hall.visit(join.visit()).isPresent()) {
      return refuse(Refusal.VISIT_KNOWN);
    }
    if (before.filter(IssueDecider::wasTakenUp).isPresent()) {
      return accept(
          new HallEvent.OfflineTicketMatched(before.get().id(), ticket, category, number, mark));
    }
    List<HallEvent> events = new ArrayList<>(givenBack);
    events.add(
        new HallEvent.OfflineTicketJoined(
            ticket,
            category,
            number,
            further(join.matters()),
            mark,
            arrival(hall, mark, join.number(), at.time())));
    return new Decision.Accepted(events);
  }

  /** A number that nobody has heard gives its place back while it waits. */
  private static List<HallEvent> giveBack(Ticket before) {
    return before.state() == Ticket.State.WAITING
        ? List.of(new HallEvent.TicketCancelled(before.id(), null, null))
        : List.of();
  }

  /**
   * What was called is the customer's, who finds it by the mark; what was cancelled is nobody's.
   */
  private static boolean wasTakenUp(Ticket before) {
    return switch (before.state()) {
      case WAITING, CANCELLED -> false;
      case CALLED, SERVING, ON_HOLD, DONE, NO_SHOW, TRANSFERRED, EXPIRED -> true;
    };
  }

  /** What the mark says, within its bounds; the last bound counts most. */
  private static Instant arrival(Hall hall, OfflineMark mark, int number, Instant joining) {
    Instant arrival = mark.reported(joining);
    Optional<Arrival> earlier = hall.marks().latestBefore(mark.kiosk(), number);
    if (earlier.isPresent()) {
      arrival = later(arrival, earlier.get().time());
    }
    return arrival.isAfter(joining) ? joining : arrival;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  static Decision admit(Hall hall, HallCommand.AdmitMark admit) {
    if (hall.phase() == Hall.Phase.CLOSED) {
      return refuse(Refusal.DAY_NOT_OPEN);
    }
    if (hall.setup().category(admit.category()).isEmpty()) {
      return refuse(Refusal.UNKNOWN_CATEGORY);
    }
    if (!TicketNumber.isMark(admit.kiosk(), admit.number())) {
      return refuse(Refusal.MARK_NOT_VALID);
    }
    TicketNumber number =
        new TicketNumber(prefix(hall, admit.category()), admit.kiosk(), admit.number());
    if (hall.marks().knows(admit.kiosk(), admit.number())) {
      return accept(new HallEvent.NothingToDo());
    }
    if (hall.visit(admit.visit()).isPresent()) {
      return refuse(Refusal.VISIT_KNOWN);
    }
    return accept(
        new HallEvent.MarkAdmitted(
            admit.visit().firstTicket(), admit.category(), number, admit.by()));
  }

  private static String prefix(Hall hall, CategoryCode category) {
    return hall.setup().category(category).orElseThrow().prefix();
  }

  private static List<CategoryCode> further(List<CategoryCode> matters) {
    return matters.subList(1, matters.size());
  }
}
