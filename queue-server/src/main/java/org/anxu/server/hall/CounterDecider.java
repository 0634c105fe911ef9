package org.anxu.server.hall;

import static org.anxu.server.hall.Decision.accept;
import static org.anxu.server.hall.Decision.refuse;

import java.time.Duration;
import java.util.Optional;
import org.anxu.server.hall.HallCommand.AtCounter;
import org.jspecify.annotations.Nullable;

/** Decides what is asked at a counter. */
final class CounterDecider {
  private CounterDecider() {}

  static Decision decide(Hall hall, AtCounter command, Moment at, NextInLine policy) {
    if (hall.phase() == Hall.Phase.CLOSED) {
      return refuse(Refusal.DAY_NOT_OPEN);
    }
    Optional<Counter> found = hall.counter(command.counter());
    if (found.isEmpty()) {
      return refuse(Refusal.UNKNOWN_COUNTER);
    }
    Counter counter = found.get();
    if (command instanceof HallCommand.OpenCounter open) {
      return open(hall, counter, open);
    }
    if (!counter.isOpen()) {
      return refuse(Refusal.COUNTER_CLOSED);
    }
    if (!command.officer().equals(counter.officer())) {
      return refuse(Refusal.NOT_YOUR_COUNTER);
    }
    return switch (command) {
      case HallCommand.OpenCounter open -> open(hall, counter, open);
      case HallCommand.CallNext call -> callNext(hall, counter, call, policy);
      case HallCommand.Recall recall -> recall(hall, counter, recall, at);
      case HallCommand.WithdrawCall withdraw -> withdraw(counter, withdraw);
      case HallCommand.StartService start -> start(counter, start);
      case HallCommand.NoShow noShow -> noShow(hall, counter, noShow, at);
      case HallCommand.Complete complete -> ServiceDecider.complete(hall, counter, complete, at);
      case HallCommand.Hold hold -> ServiceDecider.hold(hall, counter, hold, at);
      case HallCommand.ResumeHeld resume -> ServiceDecider.resume(hall, counter, resume, at);
      case HallCommand.Transfer move -> ServiceDecider.transfer(hall, counter, move, at);
      case HallCommand.Undo undo -> ServiceDecider.undo(hall, counter, undo, at);
      case HallCommand.PauseCounter pause -> pause(counter, pause);
      case HallCommand.ResumeCounter resume -> resume(counter, resume);
      case HallCommand.CloseCounter close -> close(counter, close);
    };
  }

  private static Decision open(Hall hall, Counter counter, HallCommand.OpenCounter open) {
    if (counter.isOpen()) {
      return refuse(Refusal.COUNTER_TAKEN);
    }
    return isElsewhere(hall, open.officer())
        ? refuse(Refusal.OFFICER_ELSEWHERE)
        : accept(new HallEvent.CounterOpened(open.counter(), open.officer()));
  }

  static boolean isElsewhere(Hall hall, OfficerId officer) {
    return hall.counters().stream().anyMatch(each -> officer.equals(each.officer()));
  }

  private static Decision callNext(
      Hall hall, Counter counter, HallCommand.CallNext call, NextInLine policy) {
    if (counter.ticket() != null) {
      return refuse(Refusal.COUNTER_BUSY);
    }
    if (counter.pause() != null) {
      return refuse(Refusal.COUNTER_PAUSED);
    }
    return policy
        .at(hall, counter)
        .map(choice ->
            accept(
                new HallEvent.TicketCalled(
                    choice.ticket().id(),
                    call.counter(),
                    call.officer(),
                    choice.rank(),
                    choice.rule(),
                    choice.passed(),
                    choice.passedSupport(),
                    counter.apologyDue())))
        .orElseGet(() -> accept(new HallEvent.NobodyWaited(call.counter(), call.officer())));
  }

  private static Decision recall(Hall hall, Counter counter, HallCommand.Recall recall, Moment at) {
    Counter.Front called = called(counter);
    if (called == null) {
      return refuse(Refusal.NOTHING_CALLED);
    }
    Duration elapsed = at.since(called.summoned());
    if (elapsed.compareTo(hall.setup().settings().noShowSpacing()) < 0) {
      return refuse(Refusal.RECALL_TOO_SOON);
    }
    if (called.recalls() >= hall.setup().settings().noShowRecalls()) {
      return refuse(Refusal.RECALLS_EXHAUSTED);
    }
    return accept(
        new HallEvent.TicketRecalled(called.ticket(), recall.counter(), recall.officer(), elapsed));
  }

  private static Decision withdraw(Counter counter, HallCommand.WithdrawCall withdraw) {
    Counter.Front called = called(counter);
    return called == null
        ? refuse(Refusal.NOTHING_CALLED)
        : Leaving.by(withdrawn(called, counter.id(), withdraw, Withdrawal.COUNTER_FAULT), counter);
  }

  private static HallEvent withdrawn(
      Counter.Front called, CounterId counter, AtCounter command, Withdrawal reason) {
    return new HallEvent.CallWithdrawn(called.ticket(), counter, command.officer(), reason);
  }

  private static Decision start(Counter counter, HallCommand.StartService start) {
    Counter.Front called = called(counter);
    return called == null
        ? refuse(Refusal.NOTHING_CALLED)
        : accept(new HallEvent.ServiceStarted(called.ticket(), start.counter(), start.officer()));
  }

  private static Decision noShow(Hall hall, Counter counter, HallCommand.NoShow noShow, Moment at) {
    Counter.Front called = called(counter);
    if (called == null) {
      return refuse(Refusal.NOTHING_CALLED);
    }
    if (called.recalls() < hall.setup().settings().noShowRecalls()) {
      return refuse(Refusal.RECALL_FIRST);
    }
    Duration elapsed = at.since(called.summoned());
    if (elapsed.compareTo(hall.setup().settings().noShowSpacing()) < 0) {
      return refuse(Refusal.NO_SHOW_TOO_SOON);
    }
    return Leaving.by(
        new HallEvent.TicketNotShown(called.ticket(), noShow.counter(), noShow.officer(), elapsed),
        counter);
  }

  private static Decision pause(Counter counter, HallCommand.PauseCounter command) {
    if (counter.pause() != null) {
      return refuse(Refusal.ALREADY_PAUSED);
    }
    if (counter.ticket() != null && !command.now()) {
      return accept(
          new HallEvent.PauseAnnounced(command.counter(), command.officer(), command.pause()));
    }
    HallEvent paused =
        new HallEvent.CounterPaused(command.counter(), command.officer(), command.pause());
    Counter.Front called = called(counter);
    return called == null
        ? accept(paused)
        : accept(withdrawn(called, counter.id(), command, Withdrawal.PAUSED_NOW), paused);
  }

  private static Decision resume(Counter counter, HallCommand.ResumeCounter resume) {
    return counter.pause() == null && counter.announced() == null
        ? refuse(Refusal.NOT_PAUSED)
        : accept(new HallEvent.CounterResumed(resume.counter(), resume.officer()));
  }

  private static Decision close(Counter counter, HallCommand.CloseCounter close) {
    if (counter.serving()) {
      return refuse(Refusal.COUNTER_BUSY);
    }
    HallEvent closed = new HallEvent.CounterClosed(close.counter(), close.officer());
    Counter.Front called = called(counter);
    return called == null
        ? accept(closed)
        : accept(withdrawn(called, counter.id(), close, Withdrawal.SIGNED_OUT), closed);
  }

  private static Counter.@Nullable Front called(Counter counter) {
    return counter.serving() ? null : counter.front();
  }
}
