package org.anxu.server.hall;

import java.util.ArrayList;
import java.util.List;

/** What random commands wrote, for those who read journals. */
public final class RandomJournals {
  /**
   * An entry; they are numbered from 1.
   *
   * @param command which command brought it, from 1; 0 for what time alone has brought
   */
  public record Fact(HallEvent event, Moment at, int command) {}

  private RandomJournals() {}

  /** What one seed's commands write under the order of service. */
  public static List<Fact> of(long seed, int commands) {
    return of(seed, commands, CallingPolicy::next);
  }

  /** The same with a planted bug: care always first, so that counters pass twice running. */
  public static List<Fact> withCareAlwaysFirst(long seed, int commands) {
    return of(seed, commands, PlantedPolicyTest::careAlwaysFirst);
  }

  private static List<Fact> of(long seed, int commands, NextInLine policy) {
    RandomSteps chance = new RandomSteps(seed);
    Hall hall = new Hall();
    List<Fact> facts = new ArrayList<>();
    Moment now = HallRun.BEGIN;
    for (int i = 0; i < commands; i++) {
      HallStep step = chance.next(hall, now);
      now = new Moment(now.time().plus(step.before()), now.steady().plus(step.before()));
      List<HallEvent> overdue = HallDecider.overdue(hall, now);
      for (HallEvent event : overdue) {
        facts.add(new Fact(event, now, 0));
        hall.apply(event, now, facts.size());
      }
      Decision decision = HallDecider.decide(hall, step.command(), now, policy);
      for (HallEvent event : eventsOf(decision)) {
        facts.add(new Fact(event, now, i + 1));
        hall.apply(event, now, facts.size());
      }
    }
    return facts;
  }

  private static List<HallEvent> eventsOf(Decision decision) {
    return switch (decision) {
      case Decision.Accepted accepted -> accepted.events();
      case Decision.Refused refused -> List.of(new HallEvent.CommandRefused(refused.refusal()));
    };
  }
}
