package org.anxu.server.hall;

import static org.anxu.server.hall.Decision.accept;
import static org.anxu.server.hall.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxu.server.hall.HallCommand.AtCounter;
import org.jspecify.annotations.Nullable;

/** Decides what is asked at a counter. */
final class CounterDecider {
  private CounterDecider() {}

  static Decision decide(Hall hall, AtCounter command, Instant at) {
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
      case HallCommand.OpenCounter _ -> refuse(Refusal.COUNTER_TAKEN);
      case HallCommand.CallNext call -> callNext(hall, counter, call);
      case HallCommand.Recall recall -> recall(hall, counter, recall, at);
      case HallCommand.StartService start -> start(counter, start);
      case HallCommand.Complete complete -> complete(counter, complete, at);
      case HallCommand.NoShow noShow -> noShow(hall, counter, noShow, at);
      case HallCommand.PauseCounter pause -> pause(counter, pause);
      case HallCommand.Resume resume -> resume(counter, resume);
      case HallCommand.CloseCounter close -> close(counter, close);
    };
  }

  private static Decision open(Hall hall, Counter counter, HallCommand.OpenCounter open) {
    if (counter.isOpen()) {
      return refuse(Refusal.COUNTER_TAKEN);
    }
    if (hall.counters().stream().anyMatch(each -> open.officer().equals(each.officer()))) {
      return refuse(Refusal.OFFICER_ELSEWHERE);
    }
    return accept(new HallEvent.CounterOpened(open.counter(), open.officer()));
  }

  private static Decision callNext(Hall hall, Counter counter, HallCommand.CallNext call) {
    if (counter.ticket() != null) {
      return refuse(Refusal.COUNTER_BUSY);
    }
    if (counter.pause() != null) {
      return refuse(Refusal.COUNTER_PAUSED);
    }
    return CallingPolicy.next(hall, counter)
        .<Decision>map(choice ->
            accept(
                new HallEvent.TicketCalled(
                    choice.ticket().id(),
                    call.counter(),
                    call.officer(),
                    choice.rule(),
                    counter.apologyDue())))
        .orElseGet(Decision.NobodyWaits::new);
  }

  private static Decision recall(
      Hall hall, Counter counter, HallCommand.Recall recall, Instant at) {
    TicketId called = called(counter);
    if (called == null) {
      return refuse(Refusal.NOTHING_CALLED);
    }
    Duration elapsed = Elapsed.between(counter.summoned(), at);
    if (elapsed.compareTo(hall.setup().settings().noShowSpacing()) < 0) {
      return refuse(Refusal.RECALL_TOO_SOON);
    }
    if (counter.recalls() >= hall.setup().settings().noShowRecalls()) {
      return refuse(Refusal.RECALLS_EXHAUSTED);
    }
    return accept(
        new HallEvent.TicketRecalled(called, recall.counter(), recall.officer(), elapsed));
  }

  private static Decision start(Counter counter, HallCommand.StartService start) {
    TicketId called = called(counter);
    return called == null
        ? refuse(Refusal.NOTHING_CALLED)
        : accept(new HallEvent.ServiceStarted(called, start.counter(), start.officer()));
  }

  private static Decision complete(Counter counter, HallCommand.Complete complete, Instant at) {
    TicketId served = counter.ticket();
    if (served == null || counter.started() == null) {
      return refuse(Refusal.NOTHING_SERVED);
    }
    Duration took = Elapsed.between(counter.started(), at);
    return leaving(
        counter,
        complete,
        new HallEvent.ServiceCompleted(served, complete.counter(), complete.officer(), took, true));
  }

  private static Decision noShow(
      Hall hall, Counter counter, HallCommand.NoShow noShow, Instant at) {
    TicketId called = called(counter);
    if (called == null) {
      return refuse(Refusal.NOTHING_CALLED);
    }
    if (counter.recalls() < hall.setup().settings().noShowRecalls()) {
      return refuse(Refusal.RECALL_FIRST);
    }
    Duration elapsed = Elapsed.between(counter.summoned(), at);
    if (elapsed.compareTo(hall.setup().settings().noShowSpacing()) < 0) {
      return refuse(Refusal.NO_SHOW_TOO_SOON);
    }
    return leaving(
        counter,
        noShow,
        new HallEvent.TicketNotShown(called, noShow.counter(), noShow.officer(), elapsed));
  }

  private static Decision pause(Counter counter, HallCommand.PauseCounter command) {
    if (counter.pause() != null) {
      return refuse(Refusal.ALREADY_PAUSED);
    }
    TicketId ticket = counter.ticket();
    if (ticket != null && !command.now()) {
      return accept(
          new HallEvent.PauseAnnounced(command.counter(), command.officer(), command.pause()));
    }
    List<HallEvent> events = new ArrayList<>();
    if (ticket != null && counter.started() == null) {
      events.add(
          new HallEvent.CallWithdrawn(
              ticket, command.counter(), command.officer(), HallEvent.Withdrawal.PAUSED_NOW));
    }
    events.add(new HallEvent.CounterPaused(command.counter(), command.officer(), command.pause()));
    return new Decision.Accepted(events);
  }

  private static Decision resume(Counter counter, HallCommand.Resume resume) {
    return counter.pause() == null && counter.announced() == null
        ? refuse(Refusal.NOT_PAUSED)
        : accept(new HallEvent.CounterResumed(resume.counter(), resume.officer()));
  }

  private static Decision close(Counter counter, HallCommand.CloseCounter close) {
    return counter.ticket() != null
        ? refuse(Refusal.COUNTER_BUSY)
        : accept(new HallEvent.CounterClosed(close.counter(), close.officer()));
  }

  /** The ticket leaves the counter, and a pause that was announced begins. */
  private static Decision leaving(Counter counter, AtCounter command, HallEvent event) {
    Pause announced = counter.announced();
    return announced == null
        ? accept(event)
        : accept(
            event, new HallEvent.CounterPaused(command.counter(), command.officer(), announced));
  }

  private static @Nullable TicketId called(Counter counter) {
    return counter.started() == null ? counter.ticket() : null;
  }
}
