package org.anxu.server.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Ticket;

/** Where a counter is at odds with the line. */
final class CounterAlerts {
  private CounterAlerts() {}

  static List<FloorAlert> of(Hall hall, Counter counter, FloorWatch watch, Moment now) {
    List<FloorAlert> alerts = new ArrayList<>();
    OfficerId officer = counter.officer();
    Instant acted = counter.lastAct();
    if (officer == null || acted == null) {
      return alerts;
    }
    Instant started = counter.started();
    if (started != null && over(started, watch.limits().longService(), now)) {
      alerts.add(new FloorAlert.LongService(counter.id(), officer, label(hall, counter), started));
    }
    if (counter.ticket() == null
        && over(acted, watch.limits().noCall(), now)
        && somebodyHasWaited(hall, counter, officer, watch.limits().noCall(), now)) {
      alerts.add(new FloorAlert.NoCall(counter.id(), officer, acted));
    }
    Instant seen = watch.consoleSeen().apply(counter.id());
    Instant attended = seen.isAfter(acted) ? seen : acted;
    // Who pauses may close the console: everybody is told until when.
    if (counter.pause() == null && over(attended, watch.limits().consoleLeft(), now)) {
      alerts.add(new FloorAlert.ConsoleLeft(counter.id(), officer, attended));
    }
    return alerts;
  }

  private static boolean over(Instant since, Duration limit, Moment now) {
    return !limit.isZero() && Duration.between(since, now.time()).compareTo(limit) > 0;
  }

  private static String label(Hall hall, Counter counter) {
    return Optional.ofNullable(counter.ticket())
        .flatMap(hall::ticket)
        .map(ticket -> ticket.number().label())
        .orElse("");
  }

  /** Whether the counter would call somebody, and one it serves has waited for all that time. */
  private static boolean somebodyHasWaited(
      Hall hall, Counter counter, OfficerId officer, Duration limit, Moment now) {
    HallCommand next = new HallCommand.CallNext(counter.id(), officer);
    boolean calls =
        HallDecider.decide(hall, next, now) instanceof Decision.Accepted(List<HallEvent> events)
            && events.getFirst() instanceof HallEvent.TicketCalled;
    return calls
        && counter.setup().all().stream()
            .filter(category -> hall.pauseOf(category).isEmpty())
            .flatMap(category -> hall.inOrder(category).stream())
            .filter(ticket -> mayCall(counter, ticket))
            .anyMatch(ticket -> ticket.waited(now.time()).compareTo(limit) > 0);
  }

  private static boolean mayCall(Counter counter, Ticket ticket) {
    return ticket.directed().map(counter.id()::equals).orElse(true);
  }
}
