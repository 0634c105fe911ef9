package org.anxu.server.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads events and nothing else, looks at every ticket at every call, and says what is against the
 * order of service. Written from the law, not from the hall: it shares no code with it.
 */
final class NaiveObserver {
  final Map<TicketId, NaiveTicket> tickets = new LinkedHashMap<>();
  final Set<NaiveTicket> waiting = new LinkedHashSet<>();
  final Map<VisitId, List<NaiveTicket>> visits = new HashMap<>();
  final Map<CounterId, NaiveCounter> counters = new LinkedHashMap<>();
  final Set<VisitId> care = new HashSet<>();
  private final Map<VisitId, Set<CounterId>> servedAt = new HashMap<>();
  private final Map<CategoryCode, Integer> calls = new HashMap<>();
  private final Set<CategoryCode> paused = new HashSet<>();
  private boolean hallPaused;
  private HallSettings settings = HallSettings.defaults();
  private final List<String> wrong = new ArrayList<>();
  int passesSeen;

  /** What this event does that it must not. */
  List<String> see(HallEvent event, Instant at, long sequence) {
    wrong.clear();
    day(event);
    switch (event) {
      case HallEvent.OfTicket ofTicket -> ticket(ofTicket, at, sequence);
      case HallEvent.CounterOpened opened -> counters.get(opened.counter()).open = true;
      case HallEvent.CounterClosed closed -> {
        counters.get(closed.counter()).open = false;
        counters.get(closed.counter()).paused = false;
        release(closed.counter());
      }
      case HallEvent.DirectionReleased released -> release(released.counter());
      case HallEvent.CounterChanged changed -> {
        counters.get(changed.counter()).primary = changed.primary();
        counters.get(changed.counter()).support = changed.support();
      }
      case HallEvent.CounterPaused begun -> counters.get(begun.counter()).paused = true;
      case HallEvent.CounterResumed resumed -> counters.get(resumed.counter()).paused = false;
      case HallEvent.CategoryPaused begun -> paused.add(begun.category());
      case HallEvent.CategoryResumed resumed -> paused.remove(resumed.category());
      case HallEvent.HallPaused _ -> hallPaused = true;
      case HallEvent.HallResumed _ -> hallPaused = false;
      case HallEvent.NobodyWaited nobody -> nobody(counters.get(nobody.counter()));
      case HallEvent ignored -> {}
    }
    return List.copyOf(wrong);
  }

  private void day(HallEvent event) {
    if (event instanceof HallEvent.DayOpened opened) {
      if (!opened.reopened()) {
        List.of(tickets, visits, counters, servedAt, calls).forEach(Map::clear);
        waiting.clear();
        care.clear();
      }
      paused.clear();
      hallPaused = false;
      settings = opened.setup().settings();
      for (DaySetup.CounterSetup each : opened.setup().counters()) {
        NaiveCounter counter = counters.computeIfAbsent(each.counter(), NaiveCounter::new);
        counter.primary = each.primary();
        counter.support = each.support();
      }
    }
    if (event instanceof HallEvent.DayClosed) {
      counters
          .values()
          .forEach(counter -> {
            counter.open = false;
            counter.paused = false;
          });
    }
  }

  private void ticket(HallEvent.OfTicket event, Instant at, long sequence) {
    switch (event) {
      case HallEvent.TicketIssued each -> arrive(each.ticket(), each.category(), at, sequence);
      case HallEvent.MarkAdmitted each -> arrive(each.ticket(), each.category(), at, sequence);
      case HallEvent.OfflineTicketJoined each ->
          arrive(each.ticket(), each.category(), each.arrival(), sequence);
      case HallEvent.TicketCalled called -> call(called);
      case HallEvent.CallWithdrawn withdrawn -> {
        NaiveTicket ticket = tickets.get(withdrawn.ticket());
        ticket.returned = 0;
        place(ticket, NaiveTicket.At.WAITING);
      }
      case HallEvent.ServiceStarted started ->
          servedAt
              .computeIfAbsent(started.ticket().visit(), _ -> new HashSet<>())
              .add(started.counter());
      case HallEvent.ServiceHandedOver handed ->
          servedAt.get(handed.ticket().visit()).add(handed.to());
      case HallEvent.TicketReinstated reinstated -> {
        NaiveTicket ticket = tickets.get(reinstated.ticket());
        ticket.directed = null;
        ticket.returned = 0;
        ticket.callableFrom = callsOf(ticket.category) + settings.reinstateAfter();
        place(ticket, NaiveTicket.At.WAITING);
      }
      case HallEvent.TicketResumed resumed -> {
        NaiveTicket ticket = tickets.get(resumed.ticket());
        ticket.directed = resumed.counter();
        ticket.returned = resumed.counter() == null ? 0 : sequence;
        place(ticket, NaiveTicket.At.WAITING);
      }
      case HallEvent.TicketTransferred moved -> transfer(moved, sequence);
      case HallEvent.StepUndone undone -> undo(undone);
      case HallEvent.CareGranted granted -> care.add(granted.ticket().visit());
      case HallEvent.CareWithdrawn withdrawn -> care.remove(withdrawn.ticket().visit());
      case HallEvent.TicketExpired each -> leave(each);
      case HallEvent.TicketCancelled each -> leave(each);
      case HallEvent.ServedByVoice each -> leave(each);
      case HallEvent.OfTicket ignored -> {}
    }
  }

  private void arrive(TicketId id, CategoryCode category, Instant at, long sequence) {
    add(new NaiveTicket(id, category, at, sequence));
  }

  private void add(NaiveTicket ticket) {
    tickets.put(ticket.id, ticket);
    visits.computeIfAbsent(ticket.id.visit(), _ -> new ArrayList<>()).add(ticket);
    place(ticket, NaiveTicket.At.WAITING);
  }

  private void place(NaiveTicket ticket, NaiveTicket.At at) {
    ticket.at = at;
    if (at == NaiveTicket.At.WAITING) {
      waiting.add(ticket);
    } else {
      waiting.remove(ticket);
    }
  }

  private void leave(HallEvent.OfTicket event) {
    place(tickets.get(event.ticket()), NaiveTicket.At.ELSEWHERE);
  }

  private void transfer(HallEvent.TicketTransferred moved, long sequence) {
    NaiveTicket from = tickets.get(moved.ticket());
    NaiveTicket to = new NaiveTicket(moved.to(), moved.category(), from.arrived, from.sequence);
    to.directed = moved.directed();
    boolean returns =
        moved.directed() != null
            && servedAt.getOrDefault(moved.ticket().visit(), Set.of()).contains(moved.directed());
    to.returned = returns ? sequence : 0;
    int left = from.callableFrom - callsOf(from.category);
    to.callableFrom =
        from.at == NaiveTicket.At.WAITING && left > 0 ? callsOf(to.category) + left : 0;
    place(from, NaiveTicket.At.ELSEWHERE);
    add(to);
  }

  private void undo(HallEvent.StepUndone undone) {
    List<NaiveTicket> ofVisit = visits.get(undone.ticket().visit());
    while (!ofVisit.getLast().id.equals(undone.ticket())) {
      NaiveTicket made = ofVisit.removeLast();
      waiting.remove(made);
      tickets.remove(made.id);
    }
    counters.get(undone.counter()).paused = false;
    place(
        tickets.get(undone.ticket()),
        undone.step() == Step.NO_SHOW ? NaiveTicket.At.CALLED : NaiveTicket.At.ELSEWHERE);
  }

  private void release(CounterId counter) {
    for (NaiveTicket ticket : waiting) {
      if (counter.equals(ticket.directed)) {
        ticket.directed = null;
        ticket.returned = 0;
      }
    }
  }

  int callsOf(CategoryCode category) {
    return calls.getOrDefault(category, 0);
  }

  boolean isPaused(CategoryCode category) {
    return hallPaused || paused.contains(category);
  }

  private void nobody(NaiveCounter counter) {
    for (NaiveTicket ticket : waiting) {
      if (ticket.directed == null
          && counter.serves(ticket.category)
          && !isPaused(ticket.category)) {
        wrong.add("nobody: counter " + counter.id + " said so while " + ticket.id + " waits");
      }
    }
    if (!new NaiveCall(this, counter).candidates().isEmpty()) {
      wrong.add("nobody: counter " + counter.id + " said so although it has a candidate");
    }
  }

  private void call(HallEvent.TicketCalled called) {
    NaiveCounter counter = counters.get(called.counter());
    NaiveTicket ticket = tickets.get(called.ticket());
    if (!counter.open || counter.paused) {
      wrong.add("paused: a call leaves counter " + counter.id);
    }
    if (ticket == null || ticket.at != NaiveTicket.At.WAITING) {
      wrong.add("twice: " + called.ticket() + " is called and does not wait");
      return;
    }
    NaiveCall call = new NaiveCall(this, counter);
    call.judge(called, ticket, settings.supportMaxPasses(), wrong);
    passesSeen += counter.passedAtLastCall ? 1 : 0;
    ticket.callableFrom = 0;
    calls.merge(ticket.category, 1, Integer::sum);
    place(ticket, NaiveTicket.At.CALLED);
  }
}
