package org.anxu.server.proof;

import static org.anxu.server.proof.At.possible;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.HallEvent;

/** Who is at which counter, what counters serve, and pauses. */
final class CounterEvents {
  private final At at;
  private final Day day;

  CounterEvents(At at) {
    this.at = at;
    this.day = at.day();
  }

  void open(HallEvent.CounterOpened opened) {
    possible(day.open, "no day is open");
    Day.Counter counter = day.counter(opened.counter());
    possible(counter.officer == null, "somebody is signed in there");
    possible(
        day.counters.stream().noneMatch(each -> opened.officer().equals(each.officer)),
        "the officer is at another counter");
    counter.officer = opened.officer();
  }

  void close(HallEvent.CounterClosed closed) {
    Day.Counter counter = day.counter(closed.counter());
    possible(closed.officer().equals(counter.officer), "the officer is not signed in there");
    possible(counter.front == null, "a ticket is in front of the officer");
    signOut(counter);
    letGo(counter);
  }

  static void signOut(Day.Counter counter) {
    counter.officer = null;
    counter.paused = false;
    counter.announced = false;
    counter.released = false;
    counter.undo = null;
  }

  /** What is directed to the counter, or held by it, is no longer. */
  private void letGo(Day.Counter counter) {
    counter.held.clear();
    for (Day.Visit each : day.waiting) {
      if (counter.id.equals(each.directed)) {
        each.directed = null;
        each.returned = 0;
      }
    }
  }

  void change(HallEvent.CounterChanged changed) {
    at.demandManager(changed.by());
    possible(changed.note() != null, "no reason is given");
    Day.Counter counter = day.counter(changed.counter());
    Set<CategoryCode> now = new HashSet<>(changed.primary());
    now.addAll(changed.support());
    possible(!now.isEmpty(), "the counter would serve nothing");
    possible(
        now.size() == changed.primary().size() + changed.support().size(),
        "a category stands twice");
    Set<CategoryCode> lost = new HashSet<>(counter.primary);
    lost.addAll(counter.support);
    lost.removeAll(now);
    for (CategoryCode category : lost) {
      boolean elsewhere =
          day.counters.stream().anyMatch(each -> each != counter && each.serves(category));
      at.findings()
          .demand(elsewhere || !isLive(category), Finding.Kind.LAST_COUNTER, category, counter.id);
    }
    counter.primary = changed.primary();
    counter.support = changed.support();
  }

  private boolean isLive(CategoryCode category) {
    return day.visits.values().stream()
        .filter(each -> each.category.equals(category) || each.further.contains(category))
        .anyMatch(each ->
            switch (each.state) {
              case WAITING, CALLED, SERVING, ON_HOLD -> true;
              case NO_SHOW -> ServiceEvents.mayComeBack(at, each);
              case OVER -> false;
            });
  }

  void release(HallEvent.DirectionReleased released) {
    Day.Counter counter = day.counter(released.counter());
    possible(counter.paused && !counter.released, "nothing is kept there");
    at.demandElapsed(released.elapsed(), counter.pausedAt, "hold.keep");
    at.findings()
        .demand(
            released.elapsed().compareTo(day.settings().holdKeep()) > 0,
            Finding.Kind.TOO_SOON,
            "hold.keep");
    counter.released = true;
    letGo(counter);
  }

  void announce(HallEvent.PauseAnnounced announced) {
    Day.Counter counter = mine(announced.counter(), announced.officer());
    possible(counter.front != null && !counter.paused, "the pause could begin at once");
    counter.announced = true;
  }

  void pause(HallEvent.CounterPaused paused) {
    Day.Counter counter = mine(paused.counter(), paused.officer());
    possible(!counter.paused, "it is paused already");
    Day.Front front = counter.front;
    possible(front == null || front.serving(), "a called ticket would be left there");
    counter.paused = true;
    counter.pausedAt = at.steady();
    counter.released = false;
    counter.announced = false;
    counter.apologyDue = false;
  }

  void resume(HallEvent.CounterResumed resumed) {
    Day.Counter counter = mine(resumed.counter(), resumed.officer());
    possible(counter.paused || counter.announced, "it is not paused");
    counter.paused = false;
    counter.announced = false;
    counter.released = false;
  }

  private Day.Counter mine(
      org.anxu.server.hall.CounterId id, org.anxu.server.hall.OfficerId officer) {
    Day.Counter counter = day.counter(id);
    possible(officer.equals(counter.officer), "the officer is not signed in there");
    return counter;
  }

  void pause(HallEvent.CategoryPaused paused) {
    at.demandManager(paused.by());
    possible(
        day.categoryPauses.putIfAbsent(paused.category(), paused.pause().noNewTickets()) == null,
        "the category is paused already");
  }

  void resume(HallEvent.CategoryResumed resumed) {
    at.demandManager(resumed.by());
    possible(day.categoryPauses.remove(resumed.category()) != null, "the category is not paused");
  }

  void pause(HallEvent.HallPaused paused) {
    at.demandManager(paused.by());
    possible(day.hallPause == null, "the hall is paused already");
    day.hallPause = paused.pause().noNewTickets();
  }

  void resume(HallEvent.HallResumed resumed) {
    at.demandManager(resumed.by());
    possible(day.hallPause != null, "the hall is not paused");
    day.hallPause = null;
  }

  /** What must have been told by now, since time alone has brought it. */
  void overdue() {
    if (!day.open) {
      return;
    }
    for (Day.Counter counter : day.counters) {
      boolean kept = counter.paused && !counter.released;
      long paused = at.steady() - counter.pausedAt;
      at.findings()
          .demand(
              !kept || paused <= day.settings().holdKeep().toMillis(),
              Finding.Kind.OVERDUE,
              "DirectionReleased",
              counter.id);
    }
    long most = day.settings().holdMaxTime().toMillis();
    for (Day.Visit each : List.copyOf(day.held)) {
      at.findings()
          .demand(
              each.overdueTold || at.steady() - each.awaySince <= most,
              Finding.Kind.OVERDUE,
              "HoldOverdue",
              each.label());
    }
  }
}
