package org.anxu.server.calling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Officers who stand by: as soon as somebody waits, <em>next</em> is pressed for them, once, in
 * their name. It is the same command with the same decision as their key, so it names no ticket and
 * passes nobody. Standing by is over when somebody was called, when the rules refuse to call, at
 * any other key, and when no console of the officer is open at the counter. It is not remembered
 * over a start of the server.
 */
@Component
class StandBy {
  private static final Logger log = LoggerFactory.getLogger(StandBy.class);

  private record Standing(CounterId counter, OfficerId officer, AtomicBoolean calling) {
    HallCommand next() {
      return new HallCommand.CallNext(counter, officer);
    }
  }

  private final Sequencer sequencer;
  private final OpenConsoles consoles;
  private final Map<CounterId, Standing> standing = new ConcurrentHashMap<>();
  private final AtomicBoolean looking = new AtomicBoolean();

  StandBy(Sequencer sequencer, OpenConsoles consoles) {
    this.sequencer = sequencer;
    this.consoles = consoles;
    // On the writer's thread: only a question is left there.
    sequencer.onCommitted((_, _) -> look());
  }

  /** An officer stands by from now on; whoever waits already is called at once. */
  void begin(CounterId counter, OfficerId officer) {
    standing.put(counter, new Standing(counter, officer, new AtomicBoolean()));
    look();
  }

  /** Nobody stands by at this counter any more. */
  void end(CounterId counter) {
    standing.remove(counter);
  }

  /** Whether somebody stands by there. */
  boolean at(CounterId counter) {
    return standing.containsKey(counter);
  }

  /** Calls for those for whom somebody waits; asks the hall at most once at a time. */
  private void look() {
    if (standing.isEmpty() || !looking.compareAndSet(false, true)) {
      return;
    }
    sequencer
        .ask((hall, now) -> {
          looking.set(false);
          return ready(hall, now);
        })
        .whenComplete((ready, failure) -> {
          if (ready == null) {
            looking.set(false);
            log.warn(
                "officers who stand by could not be looked after: {}", String.valueOf(failure));
          } else {
            ready.forEach(this::call);
          }
        });
  }

  private List<Standing> ready(Hall hall, Moment now) {
    List<Standing> ready = new ArrayList<>();
    for (Standing each : standing.values()) {
      switch (HallDecider.decide(hall, each.next(), now)) {
        case Decision.Refused _ -> standing.remove(each.counter(), each);
        case Decision.Accepted accepted -> {
          if (!consoles.isOpen(each.counter(), each.officer())) {
            standing.remove(each.counter(), each);
          } else if (accepted.events().getFirst() instanceof HallEvent.TicketCalled
              && each.calling().compareAndSet(false, true)) {
            ready.add(each);
          }
        }
      }
    }
    return ready;
  }

  private void call(Standing each) {
    sequencer
        .submit(new CommandId(UUID.randomUUID().toString()), each.next())
        .whenComplete((answer, _) -> settle(each, answer));
  }

  private void settle(Standing each, @Nullable Answer answer) {
    if (answer instanceof Answer.NobodyWaits) {
      // Another counter was quicker; the officer goes on standing by.
      each.calling().set(false);
      look();
    } else {
      standing.remove(each.counter(), each);
    }
  }
}
