package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One hall that is commanded step by step, with everybody watching. */
final class HallRun {
  /** What went wrong; the kind is what shrinking keeps. */
  record Failure(String kind, String what) {}

  private record Happened(HallEvent event, Moment at) {}

  /** What the watchers have seen, to know that the run came to where it matters. */
  static final class Tally {
    long commands;
    long events;
    final Map<String, Long> kinds = new TreeMap<>();
    final Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
    final Map<CallingRule, Long> rules = new EnumMap<>(CallingRule.class);
    final Map<CallingRank, Long> ranks = new EnumMap<>(CallingRank.class);

    private void count(HallEvent event) {
      events++;
      kinds.merge(event.getClass().getSimpleName(), 1L, Long::sum);
      if (event instanceof HallEvent.TicketCalled called) {
        rules.merge(called.rule(), 1L, Long::sum);
        ranks.merge(called.rank(), 1L, Long::sum);
      }
    }
  }

  static final Moment BEGIN = new Moment(Instant.parse("2026-11-24T00:30:00Z"), Duration.ZERO);

  private final Hall hall = new Hall();
  private final HallInvariants invariants = new HallInvariants();
  private final NaiveObserver observer = new NaiveObserver();
  private final List<Happened> journal = new ArrayList<>();
  private final NextInLine policy;
  private final int dumpEvery;
  private final Tally tally;
  private Moment now = BEGIN;
  private int steps;

  HallRun(NextInLine policy, int dumpEvery, Tally tally) {
    this.policy = policy;
    this.dumpEvery = dumpEvery;
    this.tally = tally;
  }

  Hall hall() {
    return hall;
  }

  Moment now() {
    return now;
  }

  Optional<Failure> take(HallStep step) {
    now = new Moment(now.time().plus(step.before()), now.steady().plus(step.before()));
    List<HallEvent> events = new ArrayList<>();
    tally.commands++;
    steps++;
    try {
      Optional<Failure> overdue = happen(HallDecider.overdue(hall, now), events);
      if (overdue.isPresent()) {
        return overdue;
      }
      Optional<Failure> decided = decide(step.command(), events);
      if (decided.isPresent()) {
        return decided;
      }
    } catch (RuntimeException e) {
      return Optional.of(new Failure("throws", "the command throws " + e));
    }
    if (steps % dumpEvery == 0) {
      for (DaySetup.CategorySetup each : categories()) {
        if (!hall.inOrder(each.code()).equals(LineOrder.of(hall, each.code()).tickets())) {
          return Optional.of(new Failure("stale", "the order kept of " + each.code() + " is old"));
        }
      }
    }
    List<String> broken = invariants.broken(hall, events);
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(new Failure("invariant", String.join("; ", broken)));
  }

  private List<DaySetup.CategorySetup> categories() {
    return hall.lastSetup().map(DaySetup::categories).orElse(List.of());
  }

  private Optional<Failure> decide(HallCommand command, List<HallEvent> events) {
    boolean look = steps % dumpEvery == 0;
    String before = look ? HallDump.of(hall) : "";
    Decision decision = HallDecider.decide(hall, command, now, policy);
    if (look && !HallDump.of(hall).equals(before)) {
      return Optional.of(new Failure("changes", "deciding alone changes the hall: " + command));
    }
    return switch (decision) {
      case Decision.Accepted accepted -> happen(accepted.events(), events);
      case Decision.Refused refused -> {
        tally.refusals.merge(refused.refusal(), 1L, Long::sum);
        yield Optional.empty();
      }
    };
  }

  private Optional<Failure> happen(List<HallEvent> happening, List<HallEvent> events) {
    for (HallEvent event : happening) {
      journal.add(new Happened(event, now));
      events.add(event);
      tally.count(event);
      try {
        hall.apply(event, now, journal.size());
      } catch (RuntimeException e) {
        return Optional.of(new Failure("apply", "accepted, but " + event + " throws " + e));
      }
      List<String> wrong = observer.see(event, now.time(), journal.size());
      if (!wrong.isEmpty()) {
        String first = wrong.getFirst();
        return Optional.of(
            new Failure(first.substring(0, first.indexOf(':')), String.join("; ", wrong)));
      }
    }
    return Optional.empty();
  }

  /** Whether the events alone make the same hall: all of them, and those of the last day. */
  Optional<Failure> replays() {
    int lastDay = 0;
    for (int i = 0; i < journal.size(); i++) {
      if (journal.get(i).event() instanceof HallEvent.DayOpened opened && !opened.reopened()) {
        lastDay = i;
      }
    }
    Optional<Failure> whole = replayFrom(0);
    return whole.isPresent() ? whole : replayFrom(lastDay);
  }

  private Optional<Failure> replayFrom(int first) {
    Hall again = new Hall();
    for (int i = first; i < journal.size(); i++) {
      again.apply(journal.get(i).event(), journal.get(i).at(), i + 1);
    }
    return HallDump.of(again).equals(HallDump.of(hall))
        ? Optional.empty()
        : Optional.of(new Failure("replay", "the events from " + first + " make another hall"));
  }
}
