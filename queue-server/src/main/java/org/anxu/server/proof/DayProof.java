package org.anxu.server.proof;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Takes the events one by one, holds each against the rules, and keeps the picture of the day. */
final class DayProof {
  private final Findings findings;
  private final OrderWatch watch;
  private Day day = new Day();
  private @Nullable CounterId pauseBegins;
  private boolean broken;

  DayProof(Findings findings, OrderWatch watch) {
    this.findings = findings;
    this.watch = watch;
  }

  Day day() {
    return day;
  }

  void take(Row row, HallEvent event) {
    findings.at(row.sequence());
    At at = new At(day, findings, row.sequence(), Instant.ofEpochMilli(row.time()), row.steady());
    if (broken) {
      // The picture no longer fits; only a new day makes it whole again.
      broken = !(event instanceof HallEvent.DayOpened);
      day = broken ? day : new Day();
      if (broken) {
        return;
      }
      at = new At(day, findings, row.sequence(), at.time(), row.steady());
    }
    try {
      if (!isOfTime(event)) {
        new CounterEvents(at).overdue();
      }
      announcedPauseBegins(event);
      apply(event, at);
      watch.happened(event, at);
    } catch (Impossible e) {
      findings.add(
          Finding.Kind.IMPOSSIBLE,
          event.getClass().getSimpleName(),
          String.valueOf(e.getMessage()));
      broken = true;
    }
  }

  private static boolean isOfTime(HallEvent event) {
    return event instanceof HallEvent.DirectionReleased
        || event instanceof HallEvent.HoldOverdue
        || event instanceof HallEvent.ClockJumped;
  }

  /** After a ticket left a counter where a pause was announced, that pause begins. */
  private void announcedPauseBegins(HallEvent event) {
    @Nullable CounterId awaited = pauseBegins;
    pauseBegins = null;
    if (awaited == null) {
      return;
    }
    boolean begins =
        switch (event) {
          case HallEvent.CounterPaused paused -> paused.counter().equals(awaited);
          case HallEvent.CounterClosed closed -> closed.counter().equals(awaited);
          // A day left open ends everything in one step.
          case HallEvent.TicketExpired _, HallEvent.DayClosed _ -> true;
          case HallEvent.ServiceCompleted completed -> !completed.confirmed();
          case HallEvent.CallWithdrawn withdrawn -> withdrawn.reason() == Withdrawal.DAY_LEFT_OPEN;
          case HallEvent other -> false;
        };
    findings.demand(begins, Finding.Kind.PAUSE_SKIPPED, awaited);
  }

  private void apply(HallEvent event, At at) {
    DayEvents ofDay = new DayEvents(at);
    CounterEvents ofCounter = new CounterEvents(at);
    switch (event) {
      case HallEvent.DayOpened opened -> {
        day = DayEvents.open(at, opened);
        watch.opens();
      }
      case HallEvent.IssuingEnded ended -> ofDay.end(ended);
      case HallEvent.DayClosed closed -> ofDay.close(closed);
      case HallEvent.CounterOpened opened -> ofCounter.open(opened);
      case HallEvent.CounterClosed closed -> ofCounter.close(closed);
      case HallEvent.CounterChanged changed -> {
        watch.settingsChange(settings(), at);
        ofCounter.change(changed);
      }
      case HallEvent.DirectionReleased released -> ofCounter.release(released);
      case HallEvent.PauseAnnounced announced -> ofCounter.announce(announced);
      case HallEvent.CounterPaused paused -> ofCounter.pause(paused);
      case HallEvent.CounterResumed resumed -> ofCounter.resume(resumed);
      case HallEvent.CategoryPaused paused -> {
        watch.settingsChange(settings(), at);
        ofCounter.pause(paused);
      }
      case HallEvent.CategoryResumed resumed -> {
        watch.settingsChange(settings(), at);
        ofCounter.resume(resumed);
      }
      case HallEvent.HallPaused paused -> {
        watch.settingsChange(settings(), at);
        ofCounter.pause(paused);
      }
      case HallEvent.HallResumed resumed -> {
        watch.settingsChange(settings(), at);
        ofCounter.resume(resumed);
      }
      case HallEvent.NobodyWaited nobody -> nobody(nobody);
      case HallEvent.ClockJumped _, HallEvent.CommandRefused _, HallEvent.NothingToDo _ -> {}
      case HallEvent.OfTicket ofTicket -> ofTicket(ofTicket, at, ofDay);
    }
  }

  private void ofTicket(HallEvent.OfTicket event, At at, DayEvents ofDay) {
    TicketEvents tickets = new TicketEvents(at);
    ServiceEvents services = new ServiceEvents(at);
    Optional<CounterId> announcing = announcing(event);
    switch (event) {
      case HallEvent.TicketIssued issued -> ofDay.issue(issued);
      case HallEvent.OfflineTicketJoined joined -> ofDay.join(joined);
      case HallEvent.MarkAdmitted admitted -> ofDay.admit(admitted);
      case HallEvent.OfflineTicketExpired _ -> {}
      case HallEvent.TicketExpired expired -> ofDay.expire(expired);
      case HallEvent.TicketCalled called -> {
        Rule.@Nullable Choice named = new Rule(day, settings()).next(day.counter(called.counter()));
        watch.called(called, named, at);
        tickets.call(called, named);
      }
      case HallEvent.TicketRecalled recalled -> tickets.recall(recalled);
      case HallEvent.CallWithdrawn withdrawn -> tickets.withdraw(withdrawn);
      case HallEvent.ServiceStarted started -> tickets.start(started);
      case HallEvent.ServiceCompleted completed -> services.complete(completed);
      case HallEvent.TicketNotShown absent -> tickets.notShown(absent);
      case HallEvent.TicketReinstated reinstated -> tickets.reinstate(reinstated);
      case HallEvent.TicketHeld held -> services.hold(held);
      case HallEvent.HoldOverdue overdue -> services.overdue(overdue);
      case HallEvent.TicketResumed resumed -> services.resume(resumed);
      case HallEvent.TicketTransferred moved -> services.transfer(moved);
      case HallEvent.ServiceHandedOver handed -> services.handOver(handed);
      case HallEvent.TicketCancelled cancelled -> tickets.cancel(cancelled);
      case HallEvent.ServedByVoice served -> {
        watch.servedByVoice(served, settings(), at);
        tickets.served(served);
      }
      case HallEvent.CareGranted granted -> tickets.care(granted.ticket(), true, granted.by());
      case HallEvent.CareWithdrawn withdrawn ->
          tickets.care(withdrawn.ticket(), false, withdrawn.by());
      case HallEvent.StepUndone undone -> services.undo(undone);
    }
    pauseBegins = announcing.filter(counter -> day.counter(counter).front == null).orElse(null);
  }

  /** The counter at which this ticket stands and a pause waits for it to leave. */
  private Optional<CounterId> announcing(HallEvent.OfTicket event) {
    return day.counters.stream()
        .filter(each -> each.announced && each.hasInFront(event.ticket()))
        .map(each -> each.id)
        .findFirst();
  }

  private void nobody(HallEvent.NobodyWaited nobody) {
    Day.Counter counter = day.counter(nobody.counter());
    At.possible(nobody.officer().equals(counter.officer), "the officer is not signed in there");
    Rule.@Nullable Choice named = new Rule(day, settings()).next(counter);
    findings.demand(
        named == null,
        Finding.Kind.NOBODY_UNTRUE,
        counter.id,
        named == null ? "-" : named.visit().label());
  }

  private Rule.Settings settings() {
    Map<CounterId, Rule.Serves> counters = new LinkedHashMap<>();
    day.counters.forEach(
        each -> counters.put(each.id, new Rule.Serves(each.primary, each.support)));
    return new Rule.Settings(
        counters, new HashSet<>(day.categoryPauses.keySet()), day.hallPause != null);
  }
}
