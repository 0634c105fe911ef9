package org.anxu.server.proof;

import static org.anxu.server.proof.At.possible;

import java.time.Duration;
import java.util.List;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.HallSettings;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Step;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.TransferCause;
import org.anxu.server.proof.Day.Front;
import org.anxu.server.proof.Day.State;
import org.anxu.server.proof.Day.Visit;
import org.jspecify.annotations.Nullable;

/** How a service ends, rests, goes on elsewhere, or is taken back. */
final class ServiceEvents {
  private final At at;
  private final Day day;

  ServiceEvents(At at) {
    this.at = at;
    this.day = at.day();
  }

  /** The visit that is served at this counter by this officer. */
  private Visit served(TicketId ticket, Day.Counter counter, OfficerId officer) {
    Visit visit = day.present(ticket);
    Front front = counter.front;
    possible(
        visit.state == State.SERVING && front != null && front.ticket().equals(ticket),
        visit.label() + " is not served there");
    possible(officer.equals(counter.officer), "the officer is not signed in there");
    return visit;
  }

  private void leave(Visit visit, Day.Counter counter, Duration took, @Nullable Step step) {
    Front front = counter.front;
    if (front == null) {
      throw new Impossible("nobody is at counter " + counter.id);
    }
    long total = visit.served + at.steady() - front.started();
    at.findings()
        .demand(took.toMillis() == total, Finding.Kind.ELAPSED, "took", took.toMillis(), total);
    counter.undo =
        step == null
            ? null
            : new Day.Undo(
                step,
                front,
                counter.apologyDue,
                visit.category,
                visit.further,
                visit.served,
                at.steady(),
                at.sequence());
    counter.front = null;
    boolean sorry = took.toMillis() > day.longService(visit.category);
    counter.apologyDue = (counter.apologyDue || sorry) && !counter.paused;
    visit.served = total;
    visit.touched = at.sequence();
  }

  void complete(HallEvent.ServiceCompleted completed) {
    Day.Counter counter = day.counter(completed.counter());
    Visit visit = served(completed.ticket(), counter, completed.officer());
    possible(
        visit.further.isEmpty() || !completed.confirmed(), "another matter of the visit is left");
    leave(visit, counter, completed.took(), Step.COMPLETE);
    visit.state = State.OVER;
  }

  void hold(HallEvent.TicketHeld held) {
    Day.Counter counter = day.counter(held.counter());
    Visit visit = served(held.ticket(), counter, held.officer());
    at.findings()
        .demand(visit.holds < day.settings().holdMax(), Finding.Kind.TOO_OFTEN, "hold.max");
    at.findings()
        .demand(
            counter.held.size() < HallSettings.HELD_AT_ONCE,
            Finding.Kind.TOO_OFTEN,
            "held at once");
    leave(visit, counter, held.took(), Step.HOLD);
    visit.holds++;
    visit.state = State.ON_HOLD;
    visit.awaySince = at.steady();
    visit.overdueTold = false;
    day.held.add(visit);
    if (!counter.paused || !counter.released) {
      counter.held.add(visit.id);
    }
  }

  static void endHold(Day day, Visit visit) {
    day.held.remove(visit);
    day.everyCounter.values().forEach(each -> each.held.remove(visit.id));
  }

  void overdue(HallEvent.HoldOverdue overdue) {
    Visit visit = day.present(overdue.ticket());
    possible(visit.state == State.ON_HOLD && !visit.overdueTold, "it is not held, or was told");
    at.demandElapsed(overdue.elapsed(), visit.awaySince, "hold.max-time");
    at.findings()
        .demand(
            overdue.elapsed().compareTo(day.settings().holdMaxTime()) > 0,
            Finding.Kind.TOO_SOON,
            "hold.max-time");
    visit.overdueTold = true;
  }

  void resume(HallEvent.TicketResumed resumed) {
    Visit visit = day.present(resumed.ticket());
    possible(visit.state == State.ON_HOLD, visit.label() + " is not held");
    at.demandElapsed(resumed.elapsed(), visit.awaySince, "hold");
    @Nullable CounterId keeper =
        day.counters.stream()
            .filter(each -> each.held.contains(visit.id))
            .map(each -> each.id)
            .findFirst()
            .orElse(null);
    possible(
        java.util.Objects.equals(keeper, resumed.counter()),
        "it goes to counter " + resumed.counter() + ", but is kept by " + keeper);
    endHold(day, visit);
    visit.directed = keeper;
    visit.returned = keeper == null ? 0 : at.sequence();
    wait(visit);
  }

  private void wait(Visit visit) {
    visit.state = State.WAITING;
    visit.at = null;
    visit.touched = at.sequence();
    day.waiting.add(visit);
  }

  void transfer(HallEvent.TicketTransferred moved) {
    Visit visit = day.present(moved.ticket());
    CategoryCode category = moved.category();
    possible(!category.equals(visit.category), "it goes into its own category");
    possible(day.setup().category(category).isPresent(), "there is no such category");
    possible(moved.to().ordinal() == moved.ticket().ordinal() + 1, "a ticket is skipped");
    boolean next = moved.cause() == TransferCause.NEXT_MATTER;
    possible(
        !next || (!visit.further.isEmpty() && visit.further.getFirst().equals(category)),
        "it is not the visit's next matter");
    List<CategoryCode> left =
        visit.further.stream().filter(each -> !each.equals(category)).toList();
    at.findings()
        .demand(
            next || visit.transfers + left.size() < day.settings().transferMax(),
            Finding.Kind.TOO_OFTEN,
            "transfer.max");
    if (moved.from() == null) {
      possible(visit.state == State.WAITING && moved.directed() == null, "it does not wait");
      int asleep = visit.callableFrom - day.calls(visit.category);
      visit.callableFrom = asleep > 0 ? day.calls(category) + asleep : 0;
      day.waiting.remove(visit);
    } else {
      Day.Counter counter = day.counter(moved.from());
      served(moved.ticket(), counter, moved.by());
      leave(visit, counter, moved.took(), next ? Step.COMPLETE : Step.TRANSFER);
      visit.callableFrom = 0;
    }
    direct(visit, moved.directed());
    visit.further = left;
    visit.ticket = moved.to();
    visit.category = category;
    visit.transfers++;
    visit.served = 0;
    wait(visit);
  }

  private void direct(Visit visit, @Nullable CounterId to) {
    if (to != null) {
      Day.Counter counter = day.counter(to);
      possible(counter.officer != null && !counter.paused, "the counter directed to is not open");
    }
    visit.directed = to;
    visit.returned = to != null && visit.servedAt.contains(to) ? at.sequence() : 0;
  }

  void handOver(HallEvent.ServiceHandedOver handed) {
    at.demandManager(handed.by());
    Day.Counter from = day.counter(handed.from());
    Day.Counter to = day.counter(handed.to());
    Visit visit = served(handed.ticket(), from, handed.fromOfficer());
    Front front = from.front;
    long before = visit.served;
    if (from == to) {
      possible(
          day.counters.stream().noneMatch(each -> handed.toOfficer().equals(each.officer)),
          "the officer is at a counter already");
      from.officer = handed.toOfficer();
      from.undo = null;
    } else {
      possible(handed.toOfficer().equals(to.officer), "the other officer is not signed in there");
      possible(to.front == null && !to.paused, "the other counter is not free");
      leave(visit, from, handed.took(), null);
      visit.served = before;
      to.front = front;
      to.undo = null;
      visit.at = to.id;
    }
    visit.servedAt.add(to.id);
    visit.touched = at.sequence();
  }

  static boolean mayComeBack(At at, Visit visit) {
    return !visit.reinstated
        && !visit.noShowFinal
        && visit.noShows < 2
        && at.steady() - visit.awaySince <= at.day().settings().reinstateWindow().toMillis();
  }

  void undo(HallEvent.StepUndone undone) {
    Day.Counter counter = day.counter(undone.counter());
    Day.Undo undo = counter.undo;
    if (undo == null || undo.step() != undone.step() || counter.front != null) {
      throw new Impossible("there is no such step to take back");
    }
    possible(undone.officer().equals(counter.officer), "it was another officer's step");
    possible(undo.front().ticket().equals(undone.ticket()), "it was another ticket's step");
    at.demandElapsed(undone.elapsed(), undo.at(), "undo");
    at.findings()
        .demand(
            undone.elapsed().compareTo(HallSettings.UNDO_WINDOW) <= 0,
            Finding.Kind.TOO_LATE,
            "undo");
    Visit visit = day.visit(undone.ticket());
    possible(visit.touched == undo.sequence(), "something has happened to the visit since");
    day.waiting.remove(visit);
    endHold(day, visit);
    boolean moved = !visit.ticket.equals(undone.ticket());
    visit.transfers -= moved ? 1 : 0;
    visit.holds -= undone.step() == Step.HOLD ? 1 : 0;
    visit.noShows -= undone.step() == Step.NO_SHOW ? 1 : 0;
    visit.ticket = undone.ticket();
    visit.category = undo.category();
    visit.further = undo.further();
    visit.served = undo.served();
    visit.callableFrom = 0;
    visit.at = counter.id;
    visit.state = undo.front().serving() ? State.SERVING : State.CALLED;
    visit.touched = at.sequence();
    counter.front = undo.front();
    counter.apologyDue = undo.apologyDue();
    counter.announced |= counter.paused;
    counter.paused = false;
    counter.released = false;
    counter.undo = null;
  }
}
