package org.anxu.server.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final Hall hall;
  private final HallCatalogue catalogue;
  private final Actor by;
  private final Moment now;
  private final List<FloorAlert> alerts = new ArrayList<>();

  private FloorAlerts(Hall hall, HallCatalogue catalogue, Actor by, Moment now) {
    this.hall = hall;
    this.catalogue = catalogue;
    this.by = by;
    this.now = now;
  }

  /** All of them, the oldest first. */
  static List<FloorAlert> of(
      Hall hall, HallCatalogue catalogue, FloorWatch watch, Actor by, Moment now) {
    FloorAlerts found = new FloorAlerts(hall, catalogue, by, now);
    found.latePauses();
    found.longHolds();
    found.longWaits(watch.limits().longWait());
    for (Counter counter : hall.counters()) {
      CounterAlerts.of(hall, counter, watch, now).forEach(found.alerts::add);
    }
    found.alerts.sort(Comparator.comparing(FloorAlert::since));
    return found.alerts;
  }

  private void latePauses() {
    hall.hallPause()
        .map(CategoryPause::pause)
        .filter(pause -> FloorState.late(pause, now))
        .map(Pause::expectedReturn)
        .ifPresent(expected -> alerts.add(new FloorAlert.HallLate(expected)));
    if (hall.hallPause().isEmpty()) {
      for (DaySetup.CategorySetup each : hall.setup().categories()) {
        hall.pauseOf(each.code())
            .map(CategoryPause::pause)
            .filter(pause -> FloorState.late(pause, now))
            .map(Pause::expectedReturn)
            .ifPresent(expected ->
                alerts.add(
                    new FloorAlert.CategoryLate(
                        each.code(), catalogue.nameOf(each.code()), expected)));
      }
    }
    for (Counter counter : hall.counters()) {
      Optional.ofNullable(counter.pause())
          .filter(pause -> FloorState.late(pause, now))
          .map(Pause::expectedReturn)
          .ifPresent(expected -> alerts.add(new FloorAlert.CounterLate(counter.id(), expected)));
    }
  }

  private void longHolds() {
    Duration longest = hall.setup().settings().holdMaxTime();
    for (Ticket held : hall.onHold()) {
      away(held)
          .filter(away -> away.compareTo(longest) > 0)
          .ifPresent(away ->
              alerts.add(
                  new FloorAlert.HoldOverdue(
                      held.id().visit(),
                      held.number().label(),
                      held.counter().orElse(null),
                      away.truncatedTo(ChronoUnit.MINUTES),
                      // To the minute: it must not look like another one at every look.
                      now.time().minus(away).truncatedTo(ChronoUnit.MINUTES))));
    }
  }

  /** How long a visit is away: what the journal would say if it came back now. */
  private Optional<Duration> away(Ticket held) {
    return HallDecider.decide(hall, new HallCommand.ResumeVisit(held.id().visit(), by), now)
            instanceof Decision.Accepted(List<HallEvent> events)
        ? events.stream()
            .filter(HallEvent.TicketResumed.class::isInstance)
            .map(event -> ((HallEvent.TicketResumed) event).elapsed())
            .findFirst()
        : Optional.empty();
  }

  /** One alert for a category: fifty customers who wait for long are one thing to see to. */
  private void longWaits(Duration limit) {
    if (limit.isZero()) {
      return;
    }
    for (DaySetup.CategorySetup each : hall.setup().categories()) {
      List<Ticket> late =
          hall.inOrder(each.code()).stream()
              .filter(ticket -> ticket.waited(now.time()).compareTo(limit) >= 0)
              .toList();
      late.stream()
          .max(Comparator.comparing(ticket -> ticket.waited(now.time())))
          .ifPresent(longest -> {
            Instant queued = now.time().minus(longest.waited(now.time()));
            alerts.add(
                new FloorAlert.LongWait(
                    each.code(),
                    catalogue.nameOf(each.code()),
                    late.size(),
                    longest.id().visit(),
                    longest.number().label(),
                    limit.toMinutes(),
                    queued,
                    queued.plus(limit)));
          });
    }
  }
}
