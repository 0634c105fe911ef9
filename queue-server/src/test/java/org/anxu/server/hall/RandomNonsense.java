package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Commands that nobody in their right mind would give; the hall says no and goes on. */
final class RandomNonsense {
  private static final CategoryCode UNKNOWN = new CategoryCode("no-such-thing");
  private static final CategoryCode PAYMENT = new CategoryCode("payment");
  private static final CounterId NOWHERE = new CounterId("99");
  private static final OfficerId NOBODY = new OfficerId("1099");
  private static final VisitId GHOST = new VisitId("ghost");

  private final Dice dice;

  RandomNonsense(Dice dice) {
    this.dice = dice;
  }

  HallCommand command(Hall hall) {
    Actor by = new Actor(NOBODY, dice.oneOf(Post.values()));
    CategoryCode category = dice.oneOf(UNKNOWN, PAYMENT);
    CounterId counter = dice.oneOf(NOWHERE, new CounterId("1"));
    VisitId visit =
        dice.percent(50) || hall.visits().isEmpty()
            ? GHOST
            : RandomSteps.someVisit(hall, dice, dice.oneOf(Ticket.State.values()))
                .map(Visit::id)
                .orElse(GHOST);
    Pause pause = new Pause(PauseReason.BREAK, dice.oneOf(Instant.MIN, Instant.MAX), null);
    return dice.oneOf(
        new HallCommand.IssueTicket(visit, List.of(), ""),
        new HallCommand.IssueTicket(visit, List.of(category, category), "kiosk"),
        new HallCommand.IssueTicket(visit, List.of(category), "kiosk"),
        join(visit, category),
        new HallCommand.AdmitMark(visit, category, kiosk(), number(), by),
        new HallCommand.CancelVisit(visit, by),
        new HallCommand.EnterServedByVoice(List.of(), counter, by, null),
        new HallCommand.EnterServedByVoice(List.of(visit), counter, by, new NoteId("n")),
        new HallCommand.Reinstate(visit, by),
        new HallCommand.ResumeVisit(visit, by),
        new HallCommand.TransferWaiting(visit, category, by),
        new HallCommand.GrantCare(visit, CareReason.ELDERLY, by),
        new HallCommand.WithdrawCare(visit, by),
        new HallCommand.HandOver(counter, NOWHERE, NOBODY, by),
        new HallCommand.HandOver(counter, counter, NOBODY, by),
        new HallCommand.ChangeCounter(counter, List.of(), List.of(), by, new NoteId("n")),
        new HallCommand.ChangeCounter(counter, List.of(category), List.of(category), by, null),
        new HallCommand.PauseCategory(category, new CategoryPause(pause, true), by),
        new HallCommand.ResumeCategory(category, by),
        new HallCommand.PauseCounter(counter, NOBODY, pause, true),
        new HallCommand.Transfer(counter, NOBODY, category, NOWHERE),
        new HallCommand.ResumeHeld(counter, NOBODY, visit),
        new HallCommand.CloseDay(new Actor(NOBODY, Post.CASHIER)));
  }

  private HallCommand join(VisitId visit, CategoryCode category) {
    Duration elapsed = dice.oneOf(Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
    Instant contact = dice.oneOf(Instant.MIN, Instant.EPOCH, Instant.MAX);
    LocalDate day = dice.oneOf(LocalDate.MIN, LocalDate.of(2026, 11, 24), LocalDate.MAX);
    OfflineMark mark = new OfflineMark(kiosk(), day, contact, "b", elapsed, dice.percent(50));
    return new HallCommand.JoinOffline(visit, List.of(category), number(), mark);
  }

  private String kiosk() {
    return dice.oneOf("", "k1", "K1", "KIOSK-NUMBER-ONE");
  }

  private int number() {
    return dice.oneOf(Integer.MIN_VALUE, -1, 0, 7, Integer.MAX_VALUE);
  }
}
