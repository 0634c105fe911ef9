package org.anxu.server.hall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Decides commands into events. Reads the hall and changes nothing. */
public final class HallDecider {
  private HallDecider() {}

  /**
   * What the rules say to a command. What is {@link #overdue} has been applied before.
   *
   * @param hall the state
   * @param command what is asked
   * @param at when
   */
  public static Decision decide(Hall hall, HallCommand command, Moment at) {
    return decide(hall, command, at, CallingPolicy::next);
  }

  /** The same with another policy of who is next, so that tests can see a wrong one found. */
  static Decision decide(Hall hall, HallCommand command, Moment at, NextInLine policy) {
    return switch (command) {
      case HallCommand.OpenDay open -> DayDecider.open(hall, open, at);
      case HallCommand.EndIssuing end -> DayDecider.endIssuing(hall, end);
      case HallCommand.CloseDay close -> DayDecider.close(hall, close);
      case HallCommand.IssueTicket issue -> IssueDecider.issue(hall, issue);
      case HallCommand.JoinOffline join -> IssueDecider.join(hall, join, at);
      case HallCommand.CancelVisit cancel -> FloorDecider.cancel(hall, cancel);
      case HallCommand.EnterServedByVoice voice -> FloorDecider.servedByVoice(hall, voice);
      case HallCommand.AtCounter atCounter -> CounterDecider.decide(hall, atCounter, at, policy);
      case HallCommand.OnTheFloor onTheFloor -> FloorDecider.decide(hall, onTheFloor, at);
    };
  }

  /**
   * What has happened by the mere passing of time, and is to be applied before anything is decided:
   * pauses that have outlasted what keeps a counter's directed tickets, and holds that are too
   * long.
   */
  public static List<HallEvent> overdue(Hall hall, Moment at) {
    if (hall.phase() == Hall.Phase.CLOSED) {
      return List.of();
    }
    HallSettings settings = hall.setup().settings();
    List<HallEvent> events = new ArrayList<>();
    for (Counter counter : hall.counters()) {
      Moment since = counter.keepingSince();
      if (since != null && at.since(since).compareTo(settings.holdKeep()) > 0) {
        events.add(new HallEvent.DirectionReleased(counter.id(), at.since(since)));
      }
    }
    for (TicketId id : hall.holds().untold()) {
      Duration away = at.since(hall.require(id).since());
      if (away.compareTo(settings.holdMaxTime()) <= 0) {
        // The longest hold comes first, so the others are not due either.
        break;
      }
      events.add(new HallEvent.HoldOverdue(id, away));
    }
    return events;
  }
}
