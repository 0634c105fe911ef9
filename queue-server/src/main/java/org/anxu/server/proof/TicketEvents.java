package org.anxu.server.proof;

import static org.anxu.server.proof.At.possible;

import java.util.List;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.Step;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.Withdrawal;
import org.anxu.server.proof.Day.Front;
import org.anxu.server.proof.Day.State;
import org.anxu.server.proof.Day.Visit;
import org.jspecify.annotations.Nullable;

/** What happens to a ticket until it is served, and what the guide does with it. */
final class TicketEvents {
  private final At at;
  private final Day day;

  TicketEvents(At at) {
    this.at = at;
    this.day = at.day();
  }

  /** Holds a call against what the rule names. */
  void call(HallEvent.TicketCalled called, Rule.@Nullable Choice named) {
    Visit visit = day.present(called.ticket());
    Day.Counter counter = day.counter(called.counter());
    possible(visit.state == State.WAITING, visit.label() + " does not wait");
    possible(called.officer().equals(counter.officer), "the officer is not signed in there");
    possible(counter.front == null, "a ticket is in front of the officer");
    possible(!counter.paused, "the counter is paused");
    if (named == null || named.visit() != visit) {
      at.findings()
          .add(
              Finding.Kind.WRONG_TICKET,
              counter.id,
              visit.label(),
              named == null ? "-" : named.visit().label(),
              named == null ? "-" : named.rank() + "/" + named.rule());
    } else {
      at.findings()
          .demand(
              called.rank() == named.rank()
                  && called.rule() == named.rule()
                  && called.passed() == named.passed()
                  && called.passedSupport() == named.passedSupport(),
              Finding.Kind.WRONG_REASON,
              visit.label(),
              called.rank() + "/" + called.rule() + "/" + called.passed() + called.passedSupport(),
              named.rank() + "/" + named.rule() + "/" + named.passed() + named.passedSupport());
    }
    at.findings()
        .demand(
            called.apology() == counter.apologyDue,
            Finding.Kind.APOLOGY,
            visit.label(),
            counter.apologyDue);
    day.waiting.remove(visit);
    day.calls.merge(visit.category, 1, Integer::sum);
    counter.front = new Front(called.ticket(), at.steady(), Front.NOT_STARTED, 0, called.apology());
    counter.apologyDue = false;
    counter.owed = called.passed();
    counter.supportPasses = called.passedSupport() ? counter.supportPasses + 1 : 0;
    counter.undo = null;
    visit.callableFrom = 0;
    visit.at = counter.id;
    become(visit, State.CALLED);
  }

  private void become(Visit visit, State state) {
    visit.state = state;
    visit.touched = at.sequence();
  }

  /** The front of the counter that has called this ticket. */
  private Front called(TicketId ticket, CounterId at, OfficerId officer) {
    Day.Counter counter = day.counter(at);
    Front front = counter.front;
    if (front == null || !front.ticket().equals(ticket) || front.serving()) {
      throw new Impossible("the ticket is not called there");
    }
    possible(officer.equals(counter.officer), "the officer is not signed in there");
    return front;
  }

  void recall(HallEvent.TicketRecalled recalled) {
    Front front = called(recalled.ticket(), recalled.counter(), recalled.officer());
    at.demandElapsed(recalled.elapsed(), front.summoned(), "recall");
    spaced(recalled.elapsed());
    at.findings()
        .demand(
            front.recalls() < day.settings().noShowRecalls(),
            Finding.Kind.TOO_OFTEN,
            "no-show.recalls");
    day.counter(recalled.counter()).front =
        new Front(
            front.ticket(), at.steady(), Front.NOT_STARTED, front.recalls() + 1, front.apology());
    day.present(recalled.ticket()).touched = at.sequence();
  }

  private void spaced(java.time.Duration elapsed) {
    at.findings()
        .demand(
            elapsed.compareTo(day.settings().noShowSpacing()) >= 0,
            Finding.Kind.TOO_SOON,
            "no-show.spacing");
  }

  void withdraw(HallEvent.CallWithdrawn withdrawn) {
    Front front = called(withdrawn.ticket(), withdrawn.counter(), withdrawn.officer());
    Visit visit = day.present(withdrawn.ticket());
    free(day.counter(withdrawn.counter()), front.apology());
    visit.at = null;
    visit.returned = 0;
    become(visit, State.WAITING);
    day.waiting.add(visit);
    possible(withdrawn.reason() != Withdrawal.DAY_LEFT_OPEN || day.open, "no day is left open");
  }

  private static void free(Day.Counter counter, boolean sorry) {
    counter.front = null;
    counter.apologyDue = (counter.apologyDue || sorry) && !counter.paused;
    counter.undo = null;
  }

  void start(HallEvent.ServiceStarted started) {
    Front front = called(started.ticket(), started.counter(), started.officer());
    Visit visit = day.present(started.ticket());
    day.counter(started.counter()).front =
        new Front(front.ticket(), front.summoned(), at.steady(), 0, front.apology());
    visit.servedAt.add(started.counter());
    become(visit, State.SERVING);
  }

  void notShown(HallEvent.TicketNotShown absent) {
    Front front = called(absent.ticket(), absent.counter(), absent.officer());
    Visit visit = day.present(absent.ticket());
    at.demandElapsed(absent.elapsed(), front.summoned(), "no-show");
    spaced(absent.elapsed());
    at.findings()
        .demand(
            front.recalls() >= day.settings().noShowRecalls(),
            Finding.Kind.TOO_SOON,
            "no-show.recalls");
    Day.Counter counter = day.counter(absent.counter());
    Day.Undo undo =
        new Day.Undo(
            Step.NO_SHOW,
            front,
            counter.apologyDue,
            visit.category,
            visit.further,
            visit.served,
            at.steady(),
            at.sequence());
    free(counter, front.apology());
    counter.undo = undo;
    visit.noShows++;
    visit.awaySince = at.steady();
    become(visit, State.NO_SHOW);
  }

  void reinstate(HallEvent.TicketReinstated reinstated) {
    at.demandManager(reinstated.by());
    Visit visit = day.present(reinstated.ticket());
    possible(visit.state == State.NO_SHOW, visit.label() + " is no no-show");
    at.demandElapsed(reinstated.elapsed(), visit.awaySince, "reinstate");
    at.findings()
        .demand(ServiceEvents.mayComeBack(at, visit), Finding.Kind.TOO_LATE, "reinstate.window");
    visit.reinstated = true;
    visit.at = null;
    visit.directed = null;
    visit.returned = 0;
    visit.callableFrom = day.calls(visit.category) + day.settings().reinstateAfter();
    become(visit, State.WAITING);
    day.waiting.add(visit);
  }

  void cancel(HallEvent.TicketCancelled cancelled) {
    if (cancelled.by() != null) {
      at.demandManager(cancelled.by());
    }
    Visit visit = day.present(cancelled.ticket());
    switch (visit.state) {
      case WAITING -> day.waiting.remove(visit);
      case ON_HOLD -> ServiceEvents.endHold(day, visit);
      case CALLED -> {
        CounterId where = visit.at;
        if (where == null) {
          throw new Impossible(visit.label() + " is called nowhere");
        }
        Front front = day.counter(where).front;
        free(day.counter(where), front != null && front.apology());
      }
      case SERVING, OVER, NO_SHOW ->
          throw new Impossible(visit.label() + " can no longer be cancelled");
    }
    become(visit, State.OVER);
  }

  void served(HallEvent.ServedByVoice served) {
    possible(served.note() != null, "no reason is given");
    at.findings()
        .demand(
            served.by().post() != Post.TIMETABLE,
            Finding.Kind.NOT_PERMITTED,
            served.by().officer(),
            served.by().post());
    Visit visit = day.present(served.ticket());
    possible(visit.state == State.WAITING, visit.label() + " does not wait");
    day.counter(served.counter());
    day.waiting.remove(visit);
    become(visit, State.OVER);
  }

  void care(TicketId ticket, boolean granted, org.anxu.server.hall.Actor by) {
    at.demandManager(by);
    Visit visit = day.present(ticket);
    possible(
        List.of(State.WAITING, State.ON_HOLD, State.NO_SHOW).contains(visit.state),
        visit.label() + " neither waits, is held nor is a no-show");
    possible(visit.care != granted, "the care lane is as it was");
    visit.care = granted;
    visit.touched = at.sequence();
  }
}
