package org.anxu.server.hall;

import static org.anxu.server.hall.Decision.accept;
import static org.anxu.server.hall.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxu.server.hall.DaySetup.CategorySetup;
import org.jspecify.annotations.Nullable;

/** Decides commands into events. Reads the hall and changes nothing. */
public final class HallDecider {
  private HallDecider() {}

  /**
   * What the rules say to a command.
   *
   * @param hall the state
   * @param command what is asked
   * @param at the journal's time
   */
  public static Decision decide(Hall hall, HallCommand command, Instant at) {
    return switch (command) {
      case HallCommand.OpenDay open -> openDay(hall, open, at);
      case HallCommand.EndIssuing end -> endIssuing(hall, end);
      case HallCommand.CloseDay close -> closeDay(hall, close);
      case HallCommand.IssueTicket issue -> issue(hall, issue);
      case HallCommand.AtCounter atCounter -> CounterDecider.decide(hall, atCounter, at);
    };
  }

  private static Decision openDay(Hall hall, HallCommand.OpenDay open, Instant at) {
    List<HallEvent> events = new ArrayList<>();
    if (hall.phase() != Hall.Phase.CLOSED) {
      if (!open.setup().day().isAfter(hall.setup().day())) {
        return refuse(Refusal.DAY_ALREADY_OPEN);
      }
      events.addAll(endOfLeftOpenDay(hall, open.by(), at));
    }
    events.add(new HallEvent.DayOpened(open.setup(), open.by()));
    return new Decision.Accepted(events);
  }

  private static List<HallEvent> endOfLeftOpenDay(Hall hall, OfficerId by, Instant at) {
    List<HallEvent> events = new ArrayList<>();
    List<HallEvent> expiries = new ArrayList<>();
    for (Counter counter : hall.counters()) {
      TicketId ticket = counter.ticket();
      OfficerId officer = counter.officer();
      if (ticket == null || officer == null) {
        continue;
      }
      if (counter.started() == null) {
        events.add(
            new HallEvent.CallWithdrawn(
                ticket, counter.id(), officer, HallEvent.Withdrawal.DAY_LEFT_OPEN));
        expiries.add(new HallEvent.TicketExpired(ticket));
      } else {
        events.add(
            new HallEvent.ServiceCompleted(
                ticket, counter.id(), officer, Elapsed.between(counter.started(), at), false));
      }
    }
    events.addAll(expiriesOfWaiting(hall));
    events.addAll(expiries);
    events.add(new HallEvent.DayClosed(by, true));
    return events;
  }

  private static List<HallEvent> expiriesOfWaiting(Hall hall) {
    return hall.setup().categories().stream()
        .map(CategorySetup::code)
        .flatMap(code -> hall.inOrder(code).stream())
        .<HallEvent>map(ticket -> new HallEvent.TicketExpired(ticket.id()))
        .toList();
  }

  private static Decision endIssuing(Hall hall, HallCommand.EndIssuing end) {
    return switch (hall.phase()) {
      case CLOSED -> refuse(Refusal.DAY_NOT_OPEN);
      case LAST_TICKET -> refuse(Refusal.ISSUING_ENDED);
      case OPEN -> accept(new HallEvent.IssuingEnded(end.by()));
    };
  }

  private static Decision closeDay(Hall hall, HallCommand.CloseDay close) {
    if (hall.phase() == Hall.Phase.CLOSED) {
      return refuse(Refusal.DAY_NOT_OPEN);
    }
    if (hall.counters().stream().anyMatch(counter -> counter.ticket() != null)) {
      return refuse(Refusal.TICKETS_IN_SERVICE);
    }
    List<HallEvent> events = new ArrayList<>(expiriesOfWaiting(hall));
    events.add(new HallEvent.DayClosed(close.by(), false));
    return new Decision.Accepted(events);
  }

  private static Decision issue(Hall hall, HallCommand.IssueTicket issue) {
    @Nullable Refusal refusal = whyNoTickets(hall, issue.category());
    if (refusal != null) {
      return refuse(refusal);
    }
    String prefix = category(hall, issue.category()).orElseThrow().prefix();
    TicketNumber number = new TicketNumber(prefix, hall.lastNumber(issue.category()) + 1);
    return accept(
        new HallEvent.TicketIssued(issue.ticket(), issue.category(), number, issue.device()));
  }

  private static @Nullable Refusal whyNoTickets(Hall hall, CategoryCode code) {
    return switch (hall.phase()) {
      case CLOSED -> Refusal.DAY_NOT_OPEN;
      case LAST_TICKET -> Refusal.ISSUING_ENDED;
      case OPEN -> {
        if (category(hall, code).isEmpty()) {
          yield Refusal.UNKNOWN_CATEGORY;
        }
        boolean served =
            hall.setup().counters().stream().anyMatch(counter -> counter.all().contains(code));
        yield served ? null : Refusal.NOT_SERVED_TODAY;
      }
    };
  }

  private static Optional<CategorySetup> category(Hall hall, CategoryCode code) {
    return hall.setup().categories().stream().filter(each -> each.code().equals(code)).findAny();
  }
}
