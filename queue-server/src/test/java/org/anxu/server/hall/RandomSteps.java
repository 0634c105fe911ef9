package org.anxu.server.hall;

import static org.anxu.server.hall.Dice.weigh;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people might do next in a hall, by chance but looking at where it stands: so that holds,
 * returns, reinstated visits, pauses and undone steps are met thousands of times, and not once.
 */
final class RandomSteps {
  private static final Actor GUIDE = new Actor(new OfficerId("5000"), Post.GUIDE);
  private static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);

  private final Dice dice;
  private final RandomDay day;
  private final RandomAtCounter atCounter;
  private final RandomOnTheFloor onTheFloor;
  private final RandomNonsense nonsense;
  private LocalDate date = LocalDate.of(2026, 11, 24);
  private final int busy;
  private int visits;

  RandomSteps(long seed) {
    this.dice = new Dice(seed);
    this.day = new RandomDay(dice);
    this.busy = dice.oneOf(150, 300, 500);
    this.atCounter = new RandomAtCounter(dice, day);
    this.onTheFloor = new RandomOnTheFloor(dice, day, this::newVisit);
    this.nonsense = new RandomNonsense(dice);
  }

  HallStep next(Hall hall, Moment now) {
    return new HallStep(pause(), command(hall, now));
  }

  private Duration pause() {
    return dice.weighted(
        List.of(
            weigh(40, () -> Duration.ZERO),
            weigh(30, () -> Duration.ofSeconds(1 + dice.below(10))),
            weigh(25, () -> Duration.ofSeconds(20)),
            weigh(4, () -> Duration.ofMinutes(1 + dice.below(7))),
            weigh(1, () -> Duration.ofMinutes(31))));
  }

  private VisitId newVisit() {
    return new VisitId("v" + ++visits);
  }

  private HallCommand command(Hall hall, Moment now) {
    if (hall.phase() == Hall.Phase.CLOSED && dice.percent(80)) {
      return open();
    }
    if (hall.phase() == Hall.Phase.LAST_TICKET && dice.percent(2)) {
      return new HallCommand.CloseDay(DIRECTOR);
    }
    boolean issuing = hall.phase() == Hall.Phase.OPEN;
    return dice.weighted(
        List.of(
            weigh(issuing ? busy : 5, this::issue),
            weigh(550, () -> atCounter.command(hall)),
            weigh(120, () -> onTheFloor.command(hall)),
            weigh(20, () -> join(hall, now)),
            weigh(20, () -> nonsense.command(hall)),
            weigh(2, () -> new HallCommand.EndIssuing(GUIDE)),
            weigh(2, () -> new HallCommand.CloseDay(DIRECTOR)),
            weigh(1, this::open)));
  }

  private HallCommand open() {
    // Now and then a day is left open, or opened again, or long past.
    date = date.plusDays(dice.oneOf(0, 0, 1, 1, 1, 2, -1));
    return new HallCommand.OpenDay(
        day.setup(date), dice.oneOf(DIRECTOR, new Actor(new OfficerId("0"), Post.TIMETABLE)));
  }

  private HallCommand issue() {
    List<CategoryCode> all = day.categories();
    List<CategoryCode> matters = new ArrayList<>(all.subList(0, 1));
    if (dice.percent(20)) {
      matters = all;
    }
    return dice.percent(5)
        ? new HallCommand.IssueTicket(newVisit(), matters, "floor", HallBench.GUIDE)
        : new HallCommand.IssueTicket(newVisit(), matters, "kiosk-" + (1 + dice.below(2)));
  }

  /** In which states the number of an unheard answer is found. */
  private static final Ticket.State[] BEFORE = {
    Ticket.State.WAITING,
    Ticket.State.WAITING,
    Ticket.State.SERVING,
    Ticket.State.DONE,
    Ticket.State.DONE,
    Ticket.State.NO_SHOW,
    Ticket.State.CANCELLED
  };

  private HallCommand join(Hall hall, Moment now) {
    List<CategoryCode> matters = day.categories();
    OfflineMark mark =
        new OfflineMark(
            "K" + (1 + dice.below(2)),
            date.minusDays(dice.percent(5) ? 1 : 0),
            now.time().minusSeconds(dice.below(4000) - 300),
            "boot-" + dice.below(3),
            Duration.ofSeconds(dice.below(4000)),
            dice.percent(30));
    HallCommand.JoinOffline join =
        new HallCommand.JoinOffline(
            newVisit(),
            matters.subList(0, Math.min(matters.size(), 1 + dice.below(3))),
            1 + dice.below(30),
            mark);
    // Now and then the touch was answered, and nobody heard it.
    return dice.percent(60)
        ? someVisit(hall, dice, dice.oneOf(BEFORE))
            .map(before -> join.insteadOf(before.id()))
            .orElse(join)
        : join;
  }

  static Optional<Visit> someVisit(Hall hall, Dice dice, Ticket.State state) {
    List<Visit> all =
        hall.visits().stream()
            .filter(visit -> visit.ticket().state() == state)
            .sorted((a, b) -> a.arrival().compareTo(b.arrival()))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(all));
  }
}
