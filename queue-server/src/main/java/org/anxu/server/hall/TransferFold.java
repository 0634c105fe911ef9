package org.anxu.server.hall;

import static org.anxu.server.hall.HallFold.demand;

import org.anxu.server.hall.Counter.Front;
import org.anxu.server.hall.Counter.Undoable;
import org.anxu.server.hall.Ticket.State;
import org.jspecify.annotations.Nullable;

/** Applies what moves a visit to another ticket, or a service to another counter. */
final class TransferFold {
  private final Folding on;

  TransferFold(Folding on) {
    this.on = on;
  }

  void apply(HallEvent.TicketTransferred moved) {
    Ticket ticket = on.hall().require(moved.ticket());
    Visit visit = on.hall().visitOf(ticket);
    demand(visit.ticket() == ticket, moved);
    demand(!moved.category().equals(ticket.category()), moved);
    demand(moved.to().equals(ticket.id().following()), moved);
    Ticket next = new Ticket(moved.to(), moved.category(), ticket.number(), ticket.arrival());
    next.queuedAt(on.at().time());
    if (moved.from() == null) {
      demand(ticket.state() == State.WAITING, moved);
      carryDormancy(ticket, next);
      on.hall().lines().remove(ticket);
    } else {
      demand(ticket.state() == State.SERVING, moved);
      leave(on.hall().require(moved.from()), ticket, visit, moved);
    }
    boolean returning = moved.directed() != null && visit.servedAt(moved.directed());
    next.direct(moved.directed(), returning ? on.sequence() : 0);
    ticket.become(State.TRANSFERRED);
    on.hall().add(next);
    visit.goOnWith(next);
    visit.touch(on.sequence());
    on.hall().lines().add(next, visit.inCareLane());
  }

  private void leave(
      Counter counter, Ticket ticket, Visit visit, HallEvent.TicketTransferred moved) {
    Front before = counter.front();
    demand(before != null && ticket.id().equals(counter.ticket()), moved);
    boolean due = counter.apologyDue();
    counter.free(on.isLong(ticket, moved.took()));
    ticket.served(moved.took());
    boolean done = moved.cause() == TransferCause.NEXT_MATTER;
    if (done) {
      on.hall().serviceTimes().learn(ticket.category(), moved.took());
    }
    if (before != null) {
      counter.undoable(
          new Undoable(
              done ? Step.COMPLETE : Step.TRANSFER,
              before,
              due,
              visit.further(),
              on.at(),
              on.sequence()));
    }
  }

  /** A wrong line is no way around the calls a reinstated visit waits for. */
  private void carryDormancy(Ticket from, Ticket to) {
    int left = from.callableFrom() - on.hall().lines().calls(from.category());
    to.callableFrom(left > 0 ? on.hall().lines().calls(to.category()) + left : 0);
  }

  void apply(HallEvent.ServiceHandedOver handed) {
    Ticket ticket = on.hall().require(handed.ticket());
    Counter from = on.hall().require(handed.from());
    Counter to = on.hall().require(handed.to());
    demand(ticket.state() == State.SERVING && ticket.id().equals(from.ticket()), handed);
    if (from == to) {
      demand(!handed.toOfficer().equals(from.officer()), handed);
      from.open(handed.toOfficer());
      from.undoable(null);
    } else {
      demand(handed.toOfficer().equals(to.officer()) && to.ticket() == null, handed);
      @Nullable Front front = from.front();
      from.free(on.isLong(ticket, handed.took()));
      from.undoable(null);
      to.front(front);
      to.undoable(null);
      ticket.at(to.id());
    }
    Visit visit = on.hall().visitOf(ticket);
    visit.serve(to.id());
    visit.touch(on.sequence());
  }
}
