package org.anxu.server.hall;

import static org.anxu.server.hall.HallFold.demand;

import org.anxu.server.hall.Counter.Front;
import org.anxu.server.hall.Counter.Undoable;
import org.anxu.server.hall.Ticket.State;

/** Applies a step that is taken back: the ticket is in front of the officer as before. */
final class UndoFold {
  private final Folding on;

  UndoFold(Folding on) {
    this.on = on;
  }

  void apply(HallEvent.StepUndone undone) {
    Counter counter = on.hall().require(undone.counter());
    Undoable step = counter.undoable();
    if (step == null || step.step() != undone.step() || counter.ticket() != null) {
      throw new IllegalStateException("there is nothing to undo: " + undone);
    }
    Ticket ticket = on.hall().require(undone.ticket());
    demand(ticket.id().equals(step.front().ticket()), undone);
    Visit visit = on.hall().visitOf(ticket);
    demand(visit.touched() == step.sequence(), undone);
    State before = State.SERVING;
    switch (undone.step()) {
      case COMPLETE -> {
        on.hall().serviceTimes().unlearn(ticket.category(), ticket.served());
        if (visit.ticket() != ticket) {
          takeBack(visit, ticket, step);
        }
      }
      case NO_SHOW -> {
        visit.countNoShow(-1);
        before = State.CALLED;
      }
      case HOLD -> {
        visit.countHold(-1);
        on.hall().holds().end(ticket.id());
        counter.letGo(ticket.id());
      }
      case TRANSFER -> takeBack(visit, ticket, step);
    }
    Front front = step.front();
    if (front.started() != null) {
      ticket.served(ticket.served().minus(step.at().since(front.started())));
    }
    ticket.at(counter.id());
    ticket.become(before);
    visit.touch(on.sequence());
    counter.restore(front, step.apologyDue());
  }

  private void takeBack(Visit visit, Ticket ticket, Undoable step) {
    Ticket made = visit.ticket();
    on.hall().lines().remove(made);
    on.hall().forget(made);
    visit.goBackTo(ticket, step.further());
  }
}
