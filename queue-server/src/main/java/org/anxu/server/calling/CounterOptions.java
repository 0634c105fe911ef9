package org.anxu.server.calling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.PauseReason;

/** What the rules would accept at a counter now, found by trying it; nothing is done. */
final class CounterOptions {
  /** A request that the actions without a choice can be tried with. */
  private static final CounterRequest TRIAL =
      CounterRequest.pause("trial-only", PauseReason.SHORT_LEAVE.name(), null, null, false);

  private CounterOptions() {}

  /** Where the visit in front could go on. */
  static List<ConsoleState.Target> targets(ConsoleState.Look look, Counter counter) {
    if (!counter.serving()) {
      return List.of();
    }
    Hall hall = look.hall();
    OfficerId officer = look.officer();
    Moment now = look.now();
    List<ConsoleState.Target> targets = new ArrayList<>();
    for (DaySetup.CategorySetup each : hall.setup().categories()) {
      CategoryCode code = each.code();
      if (accepts(hall, new HallCommand.Transfer(counter.id(), officer, code, null), now)) {
        List<CounterId> counters =
            hall.counters().stream()
                .map(Counter::id)
                .filter(to ->
                    accepts(hall, new HallCommand.Transfer(counter.id(), officer, code, to), now))
                .toList();
        targets.add(new ConsoleState.Target(code, look.catalogue().nameOf(code), counters));
      }
    }
    return targets;
  }

  /** The actions that would be accepted. */
  static Set<CounterAction> possible(
      ConsoleState.Look look, Counter counter, List<ConsoleState.Target> targets) {
    Hall hall = look.hall();
    OfficerId officer = look.officer();
    Moment now = look.now();
    Set<CounterAction> possible = EnumSet.noneOf(CounterAction.class);
    for (CounterAction action : CounterAction.values()) {
      boolean accepted =
          switch (action) {
            case TRANSFER -> !targets.isEmpty();
            case RESUME_HELD ->
                counter.held().stream()
                    .anyMatch(ticket ->
                        accepts(
                            hall,
                            new HallCommand.ResumeHeld(counter.id(), officer, ticket.visit()),
                            now));
            case OPEN,
                CALL_NEXT,
                RECALL,
                WITHDRAW,
                START,
                COMPLETE,
                NO_SHOW,
                HOLD,
                UNDO,
                PAUSE,
                RESUME,
                CLOSE ->
                accepts(hall, action.command(counter.id(), officer, TRIAL), now);
          };
      if (accepted) {
        possible.add(action);
      }
    }
    return possible;
  }

  private static boolean accepts(Hall hall, HallCommand command, Moment now) {
    return HallDecider.decide(hall, command, now) instanceof Decision.Accepted;
  }
}
