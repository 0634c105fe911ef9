package org.anxu.acceptance.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;

/**
 * What one decision costs, with its effect on the hall, at a line of a given length. Each measured
 * ticket is issued, and one is called, served and done, so that the line keeps its length.
 */
final class Decisions {
  /**
   * Nanoseconds a decision.
   *
   * @param issue one number
   * @param callNext whoever is next
   */
  record Cost(double issue, double callNext) {}

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final Hall hall = new Hall();
  private long sequence;
  private long seconds;
  private int issued;

  /** A hall with this many waiting. */
  Decisions(int waiting) {
    take(MeasuredHall.open(DAY));
    for (int i = 0; i < MeasuredHall.COUNTERS; i++) {
      take(new HallCommand.OpenCounter(MeasuredHall.counter(i), MeasuredHall.officer(i)));
    }
    for (int i = 0; i < waiting; i++) {
      take(issue());
    }
  }

  private HallCommand issue() {
    return MeasuredHall.issue(issued++);
  }

  /** Issues and calls this many. */
  Cost round(int decisions) {
    List<HallCommand> issues = new ArrayList<>(decisions);
    for (int i = 0; i < decisions; i++) {
      issues.add(issue());
    }
    long begin = System.nanoTime();
    for (HallCommand each : issues) {
      take(each);
    }
    double issuing = System.nanoTime() - begin;
    double calling = 0;
    for (int i = 0; i < decisions; i++) {
      CounterId counter = MeasuredHall.counter(i % MeasuredHall.COUNTERS);
      OfficerId officer = MeasuredHall.officer(i % MeasuredHall.COUNTERS);
      HallCommand call = new HallCommand.CallNext(counter, officer);
      long before = System.nanoTime();
      take(call);
      calling += System.nanoTime() - before;
      take(new HallCommand.StartService(counter, officer));
      take(new HallCommand.Complete(counter, officer));
    }
    return new Cost(issuing / decisions, calling / decisions);
  }

  private void take(HallCommand command) {
    Duration steady = Duration.ofSeconds(seconds++);
    Moment at = new Moment(Instant.EPOCH.plus(steady), steady);
    for (HallEvent event : HallDecider.overdue(hall, at)) {
      hall.apply(event, at, ++sequence);
    }
    switch (HallDecider.decide(hall, command, at)) {
      case Decision.Accepted accepted -> {
        for (HallEvent event : accepted.events()) {
          if (event instanceof HallEvent.NobodyWaited) {
            throw new IllegalStateException("the line ran empty: nothing was measured");
          }
          hall.apply(event, at, ++sequence);
        }
      }
      case Decision.Refused refused ->
          throw new IllegalStateException(command + " was refused: " + refused.refusal());
    }
  }
}
