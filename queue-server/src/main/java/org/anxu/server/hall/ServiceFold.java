package org.anxu.server.hall;

import org.anxu.server.hall.Counter.Front;
import org.anxu.server.hall.Ticket.State;

/** Applies how a service ends or rests, and how it goes on. */
final class ServiceFold {
  private final Folding on;

  ServiceFold(Folding on) {
    this.on = on;
  }

  void complete(HallEvent.ServiceCompleted completed) {
    Ticket ticket = on.ticketIn(State.SERVING, completed.ticket(), completed);
    Counter counter = on.counterWith(completed.ticket(), completed.counter(), completed);
    Front before = Folding.front(counter);
    boolean due = counter.apologyDue();
    counter.free(on.isLong(ticket, completed.took()));
    ticket.served(completed.took());
    on.hall().serviceTimes().learn(ticket.category(), completed.took());
    on.become(ticket, State.DONE);
    on.remember(counter, Step.COMPLETE, before, due, on.visit(ticket));
  }

  void hold(HallEvent.TicketHeld held) {
    Ticket ticket = on.ticketIn(State.SERVING, held.ticket(), held);
    Counter counter = on.counterWith(held.ticket(), held.counter(), held);
    Front before = Folding.front(counter);
    boolean due = counter.apologyDue();
    counter.free(on.isLong(ticket, held.took()));
    ticket.served(held.took());
    ticket.awayFrom(on.at());
    on.visit(ticket).countHold(1);
    // A pause that has let everything go keeps no visit either.
    if (counter.pause() == null || counter.keepingSince() != null) {
      counter.hold(ticket.id());
    }
    on.hall().holds().begin(ticket.id());
    on.become(ticket, State.ON_HOLD);
    on.remember(counter, Step.HOLD, before, due, on.visit(ticket));
  }

  void resume(HallEvent.TicketResumed resumed) {
    Ticket ticket = on.ticketIn(State.ON_HOLD, resumed.ticket(), resumed);
    on.endHold(ticket);
    ticket.at(null);
    ticket.direct(resumed.counter(), resumed.counter() == null ? 0 : on.sequence());
    on.wait(ticket);
  }
}
