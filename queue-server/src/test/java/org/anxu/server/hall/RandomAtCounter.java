package org.anxu.server.hall;

import static org.anxu.server.hall.Dice.weigh;

import java.util.List;

/** What an officer might do next at a counter. */
final class RandomAtCounter {
  private static final OfficerId NOBODY = new OfficerId("1099");

  private final Dice dice;
  private final RandomDay day;

  RandomAtCounter(Dice dice, RandomDay day) {
    this.dice = dice;
    this.day = day;
  }

  HallCommand command(Hall hall) {
    Counter counter = hall.counter(day.counter()).orElse(null);
    if (counter == null || dice.percent(3)) {
      return any(day.counter(), day.officer());
    }
    CounterId id = counter.id();
    OfficerId officer = counter.officer();
    if (officer == null) {
      return new HallCommand.OpenCounter(id, day.officer());
    }
    if (counter.ticket() == null) {
      return idle(hall, counter, id, officer);
    }
    return counter.serving() ? serving(hall, id, officer) : called(id, officer);
  }

  private HallCommand idle(Hall hall, Counter counter, CounterId id, OfficerId officer) {
    if (counter.pause() != null && dice.percent(50)) {
      return new HallCommand.ResumeCounter(id, officer);
    }
    if (counter.undoable() != null && dice.percent(8)) {
      return new HallCommand.Undo(id, officer);
    }
    return dice.weighted(
        List.of(
            weigh(70, () -> new HallCommand.CallNext(id, officer)),
            weigh(20, () -> resume(hall, counter, id, officer)),
            weigh(4, () -> pause(id, officer)),
            weigh(3, () -> new HallCommand.CloseCounter(id, officer)),
            weigh(3, () -> any(id, officer))));
  }

  private HallCommand resume(Hall hall, Counter counter, CounterId id, OfficerId officer) {
    if (!counter.held().isEmpty()) {
      return new HallCommand.ResumeHeld(id, officer, dice.oneOf(counter.held()).visit());
    }
    return RandomSteps.someVisit(hall, dice, Ticket.State.ON_HOLD)
        .<HallCommand>map(visit -> new HallCommand.ResumeHeld(id, officer, visit.id()))
        .orElseGet(() -> new HallCommand.CallNext(id, officer));
  }

  private HallCommand called(CounterId id, OfficerId officer) {
    return dice.weighted(
        List.of(
            weigh(45, () -> new HallCommand.StartService(id, officer)),
            weigh(20, () -> new HallCommand.Recall(id, officer)),
            weigh(20, () -> new HallCommand.NoShow(id, officer)),
            weigh(5, () -> new HallCommand.WithdrawCall(id, officer)),
            weigh(4, () -> pause(id, officer)),
            weigh(2, () -> new HallCommand.CloseCounter(id, officer)),
            weigh(4, () -> any(id, officer))));
  }

  private HallCommand serving(Hall hall, CounterId id, OfficerId officer) {
    return dice.weighted(
        List.of(
            weigh(45, () -> new HallCommand.Complete(id, officer)),
            weigh(20, () -> new HallCommand.Hold(id, officer)),
            weigh(20, () -> transfer(hall, id, officer)),
            weigh(5, () -> pause(id, officer)),
            weigh(2, () -> new HallCommand.CloseCounter(id, officer)),
            weigh(4, () -> any(id, officer))));
  }

  private HallCommand transfer(Hall hall, CounterId id, OfficerId officer) {
    CounterId directed = dice.percent(50) ? null : dice.percent(40) ? id : day.counter();
    return new HallCommand.Transfer(id, officer, day.category(), directed);
  }

  private HallCommand pause(CounterId id, OfficerId officer) {
    Pause pause = new Pause(dice.oneOf(PauseReason.values()), null, null);
    return new HallCommand.PauseCounter(id, officer, pause, dice.percent(50));
  }

  private HallCommand any(CounterId id, OfficerId at) {
    OfficerId officer = dice.percent(80) ? at : NOBODY;
    return dice.oneOf(
        new HallCommand.OpenCounter(id, officer),
        new HallCommand.CallNext(id, officer),
        new HallCommand.Recall(id, officer),
        new HallCommand.WithdrawCall(id, officer),
        new HallCommand.StartService(id, officer),
        new HallCommand.Complete(id, officer),
        new HallCommand.NoShow(id, officer),
        new HallCommand.Hold(id, officer),
        new HallCommand.Undo(id, officer),
        new HallCommand.ResumeCounter(id, officer),
        new HallCommand.CloseCounter(id, officer),
        new HallCommand.ResumeHeld(id, officer, new VisitId("v1")),
        new HallCommand.Transfer(id, officer, day.category(), null));
  }
}
