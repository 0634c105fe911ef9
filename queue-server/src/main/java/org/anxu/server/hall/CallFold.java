package org.anxu.server.hall;

import static org.anxu.server.hall.HallFold.demand;

import org.anxu.server.hall.Counter.Front;
import org.anxu.server.hall.Ticket.State;

/** Applies what happens to a called ticket, until it is served or nobody came. */
final class CallFold {
  private final Folding on;

  CallFold(Folding on) {
    this.on = on;
  }

  void call(HallEvent.TicketCalled called) {
    Ticket ticket = on.ticketIn(State.WAITING, called.ticket(), called);
    Counter counter = on.hall().require(called.counter());
    demand(counter.isCalling() && counter.ticket() == null, called);
    on.hall().lines().remove(ticket);
    // Once callable it stays so, also when this call is withdrawn.
    ticket.callableFrom(0);
    on.hall().lines().countCall(ticket.category(), on.hall()::inCareLane);
    counter.call(called, on.at());
    ticket.calledAt(on.at().time());
    ticket.at(counter.id());
    on.become(ticket, State.CALLED);
    summon(ticket, counter, false);
  }

  void recall(HallEvent.TicketRecalled recalled) {
    Ticket ticket = on.ticketIn(State.CALLED, recalled.ticket(), recalled);
    Counter counter = on.counterWith(recalled.ticket(), recalled.counter(), recalled);
    Front front = Folding.front(counter);
    counter.front(new Front(ticket.id(), on.at(), null, front.recalls() + 1, front.apology()));
    on.touch(ticket);
    summon(ticket, counter, true);
  }

  private void summon(Ticket ticket, Counter counter, boolean recall) {
    on.hall()
        .calls()
        .add(
            new RecentCalls.Summons(
                on.sequence(),
                ticket.id(),
                counter.id(),
                on.at().time(),
                recall,
                counter.apology()));
  }

  void withdraw(HallEvent.CallWithdrawn withdrawn) {
    Ticket ticket = on.ticketIn(State.CALLED, withdrawn.ticket(), withdrawn);
    Counter counter = on.counterWith(withdrawn.ticket(), withdrawn.counter(), withdrawn);
    counter.free(counter.apology());
    counter.undoable(null);
    if (ticket.served().isZero()) {
      ticket.calledAt(null);
    }
    ticket.at(null);
    // It waits by arrival: directed as it was, but no longer ahead as a return.
    ticket.direct(ticket.directed().orElse(null), 0);
    on.wait(ticket);
  }

  void start(HallEvent.ServiceStarted started) {
    Ticket ticket = on.ticketIn(State.CALLED, started.ticket(), started);
    Counter counter = on.counterWith(started.ticket(), started.counter(), started);
    Front front = Folding.front(counter);
    counter.front(new Front(ticket.id(), front.summoned(), on.at(), 0, front.apology()));
    on.visit(ticket).serve(counter.id());
    on.become(ticket, State.SERVING);
  }

  void notShown(HallEvent.TicketNotShown absent) {
    Ticket ticket = on.ticketIn(State.CALLED, absent.ticket(), absent);
    Counter counter = on.counterWith(absent.ticket(), absent.counter(), absent);
    Front before = Folding.front(counter);
    boolean due = counter.apologyDue();
    counter.free(before.apology());
    on.visit(ticket).countNoShow(1);
    ticket.awayFrom(on.at());
    on.become(ticket, State.NO_SHOW);
    on.remember(counter, Step.NO_SHOW, before, due, on.visit(ticket));
  }

  void reinstate(HallEvent.TicketReinstated reinstated) {
    Ticket ticket = on.ticketIn(State.NO_SHOW, reinstated.ticket(), reinstated);
    Visit visit = on.visit(ticket);
    demand(!visit.reinstated(), reinstated);
    visit.reinstate();
    ticket.at(null);
    ticket.direct(null, 0);
    ticket.callableFrom(
        on.hall().lines().calls(ticket.category()) + on.hall().setup().settings().reinstateAfter());
    on.wait(ticket);
  }
}
