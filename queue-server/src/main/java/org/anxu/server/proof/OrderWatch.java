package org.anxu.server.proof;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.TransferCause;
import org.jspecify.annotations.Nullable;

/** Keeps account of every overtake, and of everything that came back ahead, as the day goes on. */
final class OrderWatch {
  private record Changed(Rule.Settings before, long steady) {}

  private final List<Overtake> overtakes = new ArrayList<>();
  private final List<OrderReport.Ahead> ahead = new ArrayList<>();
  private final List<OrderReport.Otherwise> otherwise = new ArrayList<>();
  private final List<OrderReport.Voice> voices = new ArrayList<>();
  private final Deque<Changed> changes = new ArrayDeque<>();
  private long calls;

  OrderReport report() {
    return new OrderReport(calls, overtakes, ahead, otherwise, voices);
  }

  /** A day opens, perhaps again with other counters: what was set before is no measure for it. */
  void opens() {
    changes.clear();
  }

  void settingsChange(Rule.Settings before, At at) {
    changes.addLast(new Changed(before, at.steady()));
  }

  void called(HallEvent.TicketCalled called, Rule.@Nullable Choice named, At at) {
    calls++;
    Day.Visit visit = at.day().present(called.ticket());
    if (named != null && named.visit() == visit) {
      account(called, named, visit, at);
    }
    lookBack(called, visit, at);
  }

  private void account(HallEvent.TicketCalled called, Rule.Choice named, Day.Visit visit, At at) {
    CounterId counter = called.counter();
    for (Day.Visit each : named.ofRank()) {
      each.passes.counters.add(counter);
      if (visit.before(each)) {
        each.passes.earlier++;
      } else if (each != visit) {
        overtake(called, visit, each, called.rule().name(), at);
      }
    }
    for (Day.Visit each : named.ofSupport()) {
      each.passes.counters.add(counter);
      if (visit.before(each)) {
        each.passes.earlier++;
      } else {
        each.passes.bySupport++;
        overtake(called, visit, each, "SUPPORT", at);
      }
    }
  }

  private void overtake(
      HallEvent.TicketCalled called, Day.Visit visit, Day.Visit passed, String way, At at) {
    Overtake overtake =
        new Overtake(
            at.sequence(),
            at.time(),
            visit.label(),
            passed.label(),
            called.counter().value(),
            called.officer().value(),
            way);
    passed.passes.overtakes.add(overtake);
    overtakes.add(overtake);
  }

  /** Whether an earlier ticket would have been next under settings that held a moment ago. */
  private void lookBack(HallEvent.TicketCalled called, Day.Visit visit, At at) {
    Duration lookback = at.day().settings().reportLookback();
    while (!changes.isEmpty() && at.steady() - changes.getFirst().steady() > lookback.toMillis()) {
      changes.removeFirst();
    }
    for (Changed change : changes) {
      if (!change.before().counters().containsKey(called.counter())) {
        continue;
      }
      Rule.@Nullable Choice then =
          new Rule(at.day(), change.before()).next(at.day().counter(called.counter()));
      if (then != null && then.visit().before(visit)) {
        otherwise.add(
            new OrderReport.Otherwise(
                at.sequence(),
                at.time(),
                visit.label(),
                then.visit().label(),
                called.counter().value(),
                called.officer().value()));
        return;
      }
    }
  }

  void servedByVoice(HallEvent.ServedByVoice served, Rule.Settings settings, At at) {
    Day.Visit visit = at.day().present(served.ticket());
    Rule.Serves serves = settings.counters().get(served.counter());
    List<String> passed =
        at.day().waiting.stream()
            .filter(each -> each.before(visit))
            .filter(each -> serves != null && serves.any(each.category))
            .map(Day.Visit::label)
            .toList();
    voices.add(
        new OrderReport.Voice(
            at.sequence(),
            at.time(),
            visit.label(),
            served.counter().value(),
            served.by().officer().value(),
            String.valueOf(served.note()),
            passed));
  }

  /** Notes what came back ahead without passing anybody. */
  void happened(HallEvent event, At at) {
    switch (event) {
      case HallEvent.TicketReinstated back ->
          ahead(at, back, back.by().officer().value(), "REINSTATED");
      case HallEvent.TicketTransferred moved when moved.cause() != TransferCause.NEXT_MATTER ->
          ahead(at, moved, moved.by().value(), "TRANSFERRED");
      case HallEvent.TicketTransferred moved -> ahead(at, moved, moved.by().value(), "NEXT_MATTER");
      case HallEvent.OfflineTicketJoined joined ->
          ahead(at, joined, joined.mark().kiosk(), "JOINED_OFFLINE");
      case HallEvent.CallWithdrawn withdrawn ->
          ahead(at, withdrawn, withdrawn.officer().value(), "WITHDRAWN " + withdrawn.reason());
      case HallEvent.CounterChanged changed ->
          ahead.add(
              new OrderReport.Ahead(
                  at.sequence(),
                  at.time(),
                  changed.counter().value(),
                  changed.by().officer().value(),
                  "COUNTER_CHANGED " + changed.note()));
      case HallEvent other -> {}
    }
  }

  private void ahead(At at, HallEvent.OfTicket event, String by, String way) {
    ahead.add(
        new OrderReport.Ahead(
            at.sequence(), at.time(), at.day().visit(event.ticket()).label(), by, way));
  }
}
