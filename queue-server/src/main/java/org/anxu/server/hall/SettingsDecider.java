package org.anxu.server.hall;

import static org.anxu.server.hall.Decision.accept;
import static org.anxu.server.hall.Decision.refuse;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides changes of what counters serve, and pauses of categories. */
final class SettingsDecider {
  private SettingsDecider() {}

  static Decision change(Hall hall, HallCommand.ChangeCounter change, Moment at) {
    Optional<Counter> counter = hall.counter(change.counter());
    if (counter.isEmpty()) {
      return refuse(Refusal.UNKNOWN_COUNTER);
    }
    if (change.note() == null) {
      return refuse(Refusal.REASON_MISSING);
    }
    List<CategoryCode> now =
        Stream.concat(change.primary().stream(), change.support().stream()).toList();
    if (now.isEmpty() || new HashSet<>(now).size() < now.size()) {
      return refuse(Refusal.SERVES_NOTHING);
    }
    if (now.stream().anyMatch(each -> hall.setup().category(each).isEmpty())) {
      return refuse(Refusal.UNKNOWN_CATEGORY);
    }
    Set<CategoryCode> lost = new HashSet<>(counter.get().setup().all());
    now.forEach(lost::remove);
    if (lost.stream().anyMatch(each -> isLastFor(hall, counter.get(), each, at))) {
      return refuse(Refusal.LAST_COUNTER_OF_CATEGORY);
    }
    return accept(
        new HallEvent.CounterChanged(
            change.counter(), change.primary(), change.support(), change.by(), change.note()));
  }

  private static boolean isLastFor(Hall hall, Counter counter, CategoryCode category, Moment at) {
    boolean servedElsewhere =
        hall.counters().stream().anyMatch(each -> each != counter && each.serves(category));
    Duration window = hall.setup().settings().reinstateWindow();
    return !servedElsewhere
        && hall.visits().stream()
            .filter(visit -> isLive(visit, at, window))
            .anyMatch(visit -> mayNeed(visit, category));
  }

  private static boolean isLive(Visit visit, Moment at, Duration window) {
    return switch (visit.ticket().state()) {
      case WAITING, CALLED, SERVING, ON_HOLD -> true;
      case NO_SHOW -> visit.mayBeReinstated(at, window);
      case DONE, TRANSFERRED, CANCELLED, EXPIRED -> false;
    };
  }

  private static boolean mayNeed(Visit visit, CategoryCode category) {
    return (visit.ticket().category().equals(category) || visit.further().contains(category));
  }

  static Decision pause(Hall hall, HallCommand.PauseCategory pause) {
    if (hall.setup().category(pause.category()).isEmpty()) {
      return refuse(Refusal.UNKNOWN_CATEGORY);
    }
    return hall.ownPauseOf(pause.category()).isPresent()
        ? refuse(Refusal.ALREADY_PAUSED)
        : accept(new HallEvent.CategoryPaused(pause.category(), pause.pause(), pause.by()));
  }

  static Decision resume(Hall hall, HallCommand.ResumeCategory resume) {
    return hall.ownPauseOf(resume.category()).isEmpty()
        ? refuse(Refusal.NOT_PAUSED)
        : accept(new HallEvent.CategoryResumed(resume.category(), resume.by()));
  }
}
