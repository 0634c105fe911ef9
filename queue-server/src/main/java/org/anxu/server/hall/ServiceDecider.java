package org.anxu.server.hall;

import static org.anxu.server.hall.Decision.accept;
import static org.anxu.server.hall.Decision.refuse;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how a service ends, rests or goes on elsewhere. */
final class ServiceDecider {
  private ServiceDecider() {}

  static Decision complete(Hall hall, Counter counter, HallCommand.Complete complete, Moment at) {
    Ticket served = served(hall, counter);
    if (served == null) {
      return refuse(Refusal.NOTHING_SERVED);
    }
    Duration took = counter.servedSoFar(served, at);
    Visit visit = hall.visitOf(served);
    return Leaving.by(
        visit.further().isEmpty()
            ? new HallEvent.ServiceCompleted(
                served.id(), complete.counter(), complete.officer(), took, true)
            : new HallEvent.TicketTransferred(
                served.id(),
                served.id().following(),
                visit.further().getFirst(),
                null,
                counter.id(),
                complete.officer(),
                took,
                TransferCause.NEXT_MATTER),
        counter);
  }

  static Decision hold(Hall hall, Counter counter, HallCommand.Hold hold, Moment at) {
    Ticket served = served(hall, counter);
    if (served == null) {
      return refuse(Refusal.NOTHING_SERVED);
    }
    if (hall.visitOf(served).holds() >= hall.setup().settings().holdMax()) {
      return refuse(Refusal.HOLDS_EXHAUSTED);
    }
    if (counter.held().size() >= HallSettings.HELD_AT_ONCE) {
      return refuse(Refusal.TOO_MANY_HELD);
    }
    return Leaving.by(
        new HallEvent.TicketHeld(
            served.id(), hold.counter(), hold.officer(), counter.servedSoFar(served, at)),
        counter);
  }

  static Decision resume(Hall hall, Counter counter, HallCommand.ResumeHeld resume, Moment at) {
    Optional<Visit> visit = hall.visit(resume.visit());
    if (visit.isEmpty()) {
      return refuse(Refusal.UNKNOWN_VISIT);
    }
    Ticket ticket = visit.get().ticket();
    if (ticket.state() != Ticket.State.ON_HOLD) {
      return refuse(Refusal.NOT_HELD);
    }
    return counter.held().contains(ticket.id())
        ? accept(
            new HallEvent.TicketResumed(
                ticket.id(), counter.id(), resume.officer(), at.since(ticket.since())))
        : refuse(Refusal.NOT_HELD_HERE);
  }

  static Decision transfer(Hall hall, Counter counter, HallCommand.Transfer move, Moment at) {
    Ticket served = served(hall, counter);
    if (served == null) {
      return refuse(Refusal.NOTHING_SERVED);
    }
    @Nullable Refusal refusal = whyNotTo(hall, served, move.category());
    if (refusal == null) {
      refusal = whyNotDirected(hall, hall.visitOf(served), move);
    }
    if (refusal != null) {
      return refuse(refusal);
    }
    return Leaving.by(
        new HallEvent.TicketTransferred(
            served.id(),
            served.id().following(),
            move.category(),
            move.directed(),
            counter.id(),
            move.officer(),
            counter.servedSoFar(served, at),
            TransferCause.OFFICER),
        counter);
  }

  /** Why a visit cannot go on in another category. */
  static @Nullable Refusal whyNotTo(Hall hall, Ticket ticket, CategoryCode category) {
    if (hall.setup().category(category).isEmpty()) {
      return Refusal.UNKNOWN_CATEGORY;
    }
    if (category.equals(ticket.category())) {
      return Refusal.SAME_CATEGORY;
    }
    if (!IssueDecider.servedToday(hall, category)) {
      return Refusal.NOT_SERVED_TODAY;
    }
    Visit visit = hall.visitOf(ticket);
    // The matters chosen at the kiosk have their transfers already.
    long promised = visit.further().stream().filter(each -> !each.equals(category)).count();
    return visit.transfers() + promised >= hall.setup().settings().transferMax()
        ? Refusal.TRANSFERS_EXHAUSTED
        : null;
  }

  private static @Nullable Refusal whyNotDirected(
      Hall hall, Visit visit, HallCommand.Transfer move) {
    if (move.directed() == null) {
      return null;
    }
    Optional<Counter> to = hall.counter(move.directed());
    if (to.isEmpty()) {
      return Refusal.UNKNOWN_COUNTER;
    }
    if (!to.get().isOpen()) {
      return Refusal.COUNTER_CLOSED;
    }
    if (to.get().pause() != null) {
      return Refusal.COUNTER_PAUSED;
    }
    return to.get().serves(move.category()) || visit.servedAt(to.get().id())
        ? null
        : Refusal.COUNTER_DOES_NOT_SERVE;
  }

  static Decision undo(Hall hall, Counter counter, HallCommand.Undo undo, Moment at) {
    Counter.Undoable step = counter.undoable();
    if (step == null) {
      return refuse(Refusal.NOTHING_TO_UNDO);
    }
    Duration elapsed = at.since(step.at());
    if (elapsed.compareTo(HallSettings.UNDO_WINDOW) > 0) {
      return refuse(Refusal.UNDO_TOO_LATE);
    }
    TicketId ticket = step.front().ticket();
    boolean touched = hall.require(ticket.visit()).touched() != step.sequence();
    // What may still be needed must be served by somebody, else it could never end.
    boolean served =
        IssueDecider.servedToday(hall, hall.require(ticket).category())
            && step.further().stream().allMatch(each -> IssueDecider.servedToday(hall, each));
    return touched || !served || counter.ticket() != null
        ? refuse(Refusal.UNDO_OVERTAKEN)
        : accept(
            new HallEvent.StepUndone(ticket, undo.counter(), undo.officer(), step.step(), elapsed));
  }

  private static @Nullable Ticket served(Hall hall, Counter counter) {
    TicketId id = counter.ticket();
    return id == null || !counter.serving() ? null : hall.require(id);
  }
}
