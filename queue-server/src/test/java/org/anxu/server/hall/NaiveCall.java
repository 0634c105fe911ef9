package org.anxu.server.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One call as the naive observer judges it, by sorting everybody who waits. */
final class NaiveCall {
  private static final Comparator<NaiveTicket> BY_ARRIVAL =
      Comparator.comparing((NaiveTicket ticket) -> ticket.arrived)
          .thenComparing(ticket -> ticket.sequence);

  private final NaiveObserver seen;
  private final NaiveCounter counter;
  private final List<NaiveTicket> primary;
  private final List<NaiveTicket> support;

  NaiveCall(NaiveObserver seen, NaiveCounter counter) {
    this.seen = seen;
    this.counter = counter;
    this.primary = candidatesWhere(ticket -> !isSupport(ticket));
    this.support = candidatesWhere(this::isSupport);
  }

  Set<NaiveTicket> candidates() {
    Set<NaiveTicket> both = new HashSet<>(primary);
    both.addAll(support);
    return both;
  }

  private boolean isSupport(NaiveTicket ticket) {
    return counter.support.contains(ticket.category)
        && seen.counters.values().stream()
            .anyMatch(each -> each.open && each.primary.contains(ticket.category));
  }

  private boolean mayBeCalled(NaiveTicket ticket) {
    boolean unpaused = !seen.isPaused(ticket.category);
    return ticket.directed == null
        ? counter.serves(ticket.category) && unpaused
        : ticket.directed.equals(counter.id) && (unpaused || ticket.returned > 0);
  }

  private List<NaiveTicket> candidatesWhere(Predicate<NaiveTicket> rank) {
    List<NaiveTicket> all = new ArrayList<>();
    for (NaiveTicket ticket : seen.waiting) {
      if (mayBeCalled(ticket) && rank.test(ticket)) {
        all.add(ticket);
      }
    }
    List<NaiveTicket> awake =
        all.stream().filter(each -> each.callableFrom <= seen.callsOf(each.category)).toList();
    return awake.isEmpty() ? all : awake;
  }

  /** The ticket that the law names, or null. */
  private NaiveTicket named(boolean fromSupport) {
    List<NaiveTicket> rank = fromSupport ? support : primary;
    if (rank.isEmpty()) {
      return null;
    }
    NaiveTicket earliest = rank.stream().min(BY_ARRIVAL).orElseThrow();
    if (counter.passedAtLastCall) {
      return earliest;
    }
    return rank.stream()
        .filter(each -> each.returned > 0)
        .min(Comparator.comparing(each -> each.returned))
        .or(() -> rank.stream().filter(each -> seen.care.contains(each.id.visit())).min(BY_ARRIVAL))
        .orElse(earliest);
  }

  void judge(HallEvent.TicketCalled called, NaiveTicket ticket, int maxPasses, List<String> wrong) {
    boolean fromSupport =
        primary.isEmpty() || !support.isEmpty() && counter.supportPasses >= maxPasses;
    NaiveTicket named = named(fromSupport);
    if (named != ticket) {
      wrong.add("rule: counter " + counter.id + " calls " + ticket + ", the rule names " + named);
    }
    List<NaiveTicket> rank = primary.contains(ticket) ? primary : support;
    List<NaiveTicket> otherRank = rank == primary ? support : primary;
    boolean passed = rank.stream().anyMatch(each -> each.before(ticket));
    boolean passedSupport =
        rank == primary && support.stream().anyMatch(each -> each.before(ticket));
    if (passed && counter.passedAtLastCall) {
      wrong.add("running: counter " + counter.id + " passes twice running");
    }
    if (passed != called.passed() || passedSupport != called.passedSupport()) {
      wrong.add("flags: " + called + " passed=" + passed + " support=" + passedSupport);
    }
    count(ticket, rank, otherRank, wrong);
    counter.passedAtLastCall = passed;
    counter.supportPasses = passedSupport ? counter.supportPasses + 1 : 0;
  }

  private void count(
      NaiveTicket called, List<NaiveTicket> rank, List<NaiveTicket> otherRank, List<String> wrong) {
    Set<NaiveTicket> candidates = candidates();
    for (NaiveTicket each : candidates) {
      if (!counter.candidatesAtLastCall.contains(each)) {
        each.stays++;
      }
      if (called.before(each)) {
        each.earlier++;
      } else if (each != called && rank.contains(each)) {
        each.passes++;
      } else if (otherRank.contains(each)) {
        each.bySupport++;
      }
      if (!each.boundHolds()) {
        wrong.add("bound: " + each + " at counter " + counter.id);
      }
    }
    candidates.remove(called);
    counter.candidatesAtLastCall = candidates;
  }
}
