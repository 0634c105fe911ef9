package org.anxu.server.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryPause;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.Ticket;

/** What needs the guide: derived from the hall and the time, kept nowhere. */
final class FloorAlerts {
  private FloorAlerts() {}

  static List<FloorState.Alert> of(Hall hall, HallCatalogue catalogue, Actor by, Moment now) {
    List<FloorState.Alert> alerts = new ArrayList<>();
    hall.hallPause()
        .map(CategoryPause::pause)
        .filter(pause -> FloorState.late(pause, now))
        .map(Pause::expectedReturn)
        .ifPresent(expected -> alerts.add(new FloorState.Alert.HallLate(expected)));
    if (hall.hallPause().isEmpty()) {
      for (DaySetup.CategorySetup each : hall.setup().categories()) {
        hall.pauseOf(each.code())
            .map(CategoryPause::pause)
            .filter(pause -> FloorState.late(pause, now))
            .map(Pause::expectedReturn)
            .ifPresent(expected ->
                alerts.add(
                    new FloorState.Alert.CategoryLate(
                        each.code(), catalogue.nameOf(each.code()), expected)));
      }
    }
    for (Counter counter : hall.counters()) {
      Optional.ofNullable(counter.pause())
          .filter(pause -> FloorState.late(pause, now))
          .map(Pause::expectedReturn)
          .ifPresent(
              expected -> alerts.add(new FloorState.Alert.CounterLate(counter.id(), expected)));
    }
    Duration longest = hall.setup().settings().holdMaxTime();
    for (Ticket held : hall.onHold()) {
      away(hall, held, by, now)
          .filter(away -> away.compareTo(longest) > 0)
          .ifPresent(away ->
              alerts.add(
                  new FloorState.Alert.HoldOverdue(
                      held.id().visit(),
                      held.number().label(),
                      held.counter().orElse(null),
                      away)));
    }
    return alerts;
  }

  /** How long a visit is away: what the journal would say if it came back now. */
  private static Optional<Duration> away(Hall hall, Ticket held, Actor by, Moment now) {
    return HallDecider.decide(hall, new HallCommand.ResumeVisit(held.id().visit(), by), now)
            instanceof Decision.Accepted(List<HallEvent> events)
        ? events.stream()
            .filter(HallEvent.TicketResumed.class::isInstance)
            .map(event -> ((HallEvent.TicketResumed) event).elapsed())
            .findFirst()
        : Optional.empty();
  }
}
