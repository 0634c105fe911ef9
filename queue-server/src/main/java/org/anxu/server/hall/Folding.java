package org.anxu.server.hall;

import static org.anxu.server.hall.HallFold.demand;

import java.time.Duration;
import org.anxu.server.hall.Counter.Front;
import org.anxu.server.hall.Counter.Undoable;
import org.anxu.server.hall.Ticket.State;

/** The hall, the moment and the sequence of one event, and what applying it often needs. */
record Folding(Hall hall, Moment at, long sequence) {
  Ticket ticketIn(State state, TicketId id, HallEvent event) {
    Ticket ticket = hall.require(id);
    demand(ticket.state() == state, event);
    return ticket;
  }

  Counter counterWith(TicketId ticket, CounterId id, HallEvent event) {
    Counter counter = hall.require(id);
    demand(ticket.equals(counter.ticket()), event);
    return counter;
  }

  static Front front(Counter counter) {
    Front front = counter.front();
    if (front == null) {
      throw new IllegalStateException("nobody is at counter " + counter.id());
    }
    return front;
  }

  Visit visit(Ticket ticket) {
    return hall.visitOf(ticket);
  }

  void become(Ticket ticket, State next) {
    ticket.become(next);
    touch(ticket);
  }

  void touch(Ticket ticket) {
    visit(ticket).touch(sequence);
  }

  void wait(Ticket ticket) {
    become(ticket, State.WAITING);
    hall.lines().add(ticket, visit(ticket).inCareLane());
  }

  void endHold(Ticket ticket) {
    hall.holds().end(ticket.id());
    ticket.counter().map(hall::require).ifPresent(counter -> counter.letGo(ticket.id()));
  }

  /** Keeps what is needed to take this step back. */
  void remember(Counter counter, Step step, Front before, boolean apologyDue, Visit visit) {
    counter.undoable(new Undoable(step, before, apologyDue, visit.further(), at, sequence));
  }

  /** Whether a service was so long that the counter's next customer is told sorry. */
  boolean isLong(Ticket ticket, Duration took) {
    Duration threshold = hall.setup().category(ticket.category()).orElseThrow().longService();
    return took.compareTo(threshold) > 0;
  }
}
