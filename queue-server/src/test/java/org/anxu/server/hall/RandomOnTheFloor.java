package org.anxu.server.hall;

import static org.anxu.server.hall.Dice.weigh;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the guide, the director or a customer might do next. */
final class RandomOnTheFloor {
  private static final Actor GUIDE = new Actor(new OfficerId("5000"), Post.GUIDE);
  private static final NoteId REASON = new NoteId("note-1");

  private final Dice dice;
  private final RandomDay day;
  private final Supplier<VisitId> newVisit;

  RandomOnTheFloor(Dice dice, RandomDay day, Supplier<VisitId> newVisit) {
    this.dice = dice;
    this.day = day;
    this.newVisit = newVisit;
  }

  HallCommand command(Hall hall) {
    return dice.weighted(
        List.of(
            weigh(22, () -> grantCare(hall)),
            weigh(3, () -> of(hall, waitingOrAway(), v -> new HallCommand.WithdrawCare(v, GUIDE))),
            weigh(
                22, () -> of(hall, Ticket.State.NO_SHOW, v -> new HallCommand.Reinstate(v, GUIDE))),
            weigh(
                6,
                () -> of(hall, Ticket.State.ON_HOLD, v -> new HallCommand.ResumeVisit(v, GUIDE))),
            weigh(8, () -> of(hall, Ticket.State.WAITING, this::transfer)),
            weigh(6, () -> cancel(hall)),
            weigh(4, () -> of(hall, Ticket.State.WAITING, this::voice)),
            weigh(8, () -> handOver(hall)),
            weigh(5, this::change),
            weigh(5, () -> pauseCategory(hall)),
            weigh(1, () -> new HallCommand.PauseHall(pause(), GUIDE)),
            weigh(6, () -> new HallCommand.ResumeHall(GUIDE)),
            weigh(
                4,
                () ->
                    new HallCommand.AdmitMark(
                        newVisit.get(),
                        day.category(),
                        "K" + (1 + dice.below(2)),
                        1 + dice.below(30),
                        GUIDE))));
  }

  private Ticket.State waitingOrAway() {
    return dice.oneOf(Ticket.State.WAITING, Ticket.State.ON_HOLD, Ticket.State.NO_SHOW);
  }

  private HallCommand of(Hall hall, Ticket.State state, Function<VisitId, HallCommand> wish) {
    return wish.apply(
        RandomSteps.someVisit(hall, dice, state).map(Visit::id).orElse(new VisitId("v1")));
  }

  private HallCommand grantCare(Hall hall) {
    return of(
        hall,
        waitingOrAway(),
        visit -> new HallCommand.GrantCare(visit, dice.oneOf(CareReason.values()), GUIDE));
  }

  private HallCommand transfer(VisitId visit) {
    return new HallCommand.TransferWaiting(visit, day.category(), GUIDE);
  }

  private HallCommand cancel(Hall hall) {
    return of(
        hall,
        dice.oneOf(Ticket.State.CALLED, Ticket.State.ON_HOLD, Ticket.State.WAITING),
        visit ->
            switch (dice.below(4)) {
              case 0 -> new HallCommand.CancelVisit(visit, GUIDE, CancelReason.GHOST);
              case 1 -> new HallCommand.CancelVisit(visit, GUIDE);
              default -> new HallCommand.CancelVisit(visit, null);
            });
  }

  private HallCommand voice(VisitId visit) {
    return new HallCommand.EnterServedByVoice(
        List.of(visit, visit), day.counter(), new Actor(day.officer(), Post.CASHIER), REASON);
  }

  private HallCommand handOver(Hall hall) {
    List<Counter> open = hall.counters().stream().filter(Counter::isOpen).toList();
    List<Counter> serving = open.stream().filter(Counter::serving).toList();
    if (serving.isEmpty()) {
      return new HallCommand.HandOver(day.counter(), day.counter(), day.officer(), GUIDE);
    }
    Counter from = dice.oneOf(serving);
    Counter to = dice.oneOf(open);
    OfficerId there = to.officer();
    OfficerId officer = from == to || there == null ? day.officer() : there;
    return new HallCommand.HandOver(from.id(), to.id(), officer, GUIDE);
  }

  private HallCommand change() {
    List<CategoryCode> serves = day.categories();
    int primary = dice.below(serves.size() + 1);
    return new HallCommand.ChangeCounter(
        day.counter(),
        serves.subList(0, primary),
        serves.subList(primary, serves.size()),
        GUIDE,
        REASON);
  }

  private HallCommand pauseCategory(Hall hall) {
    CategoryCode category = day.category();
    return hall.pauseOf(category).isPresent()
        ? new HallCommand.ResumeCategory(category, GUIDE)
        : new HallCommand.PauseCategory(category, pause(), GUIDE);
  }

  private CategoryPause pause() {
    return new CategoryPause(
        new Pause(dice.oneOf(PauseReason.values()), null, null), dice.percent(30));
  }
}
