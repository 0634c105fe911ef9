package org.anxu.server.hall;

import static org.anxu.server.hall.HallFold.demand;

import java.util.List;
import org.anxu.server.hall.Ticket.State;
import org.jspecify.annotations.Nullable;

/** Applies one event to a ticket, its visit, and the counter it is at. */
final class TicketFold {
  private final Folding on;

  TicketFold(Folding on) {
    this.on = on;
  }

  void apply(HallEvent.OfTicket event) {
    switch (event) {
      case HallEvent.TicketIssued issued -> {
        demand(on.hall().phase() == Hall.Phase.OPEN, issued);
        int number = issued.number().number();
        demand(number == on.hall().lastNumber(issued.category()) + 1, issued);
        on.hall().lastNumbers().put(issued.category(), number);
        arrive(
            issued.ticket(),
            issued.category(),
            issued.number(),
            issued.further(),
            new Arrival(on.at().time(), on.sequence()));
      }
      case HallEvent.OfflineTicketJoined joined -> {
        demand(on.hall().phase() != Hall.Phase.CLOSED, joined);
        Arrival arrival = new Arrival(joined.arrival(), on.sequence());
        markArrived(joined.number(), arrival, joined);
        arrive(joined.ticket(), joined.category(), joined.number(), joined.further(), arrival);
      }
      case HallEvent.MarkAdmitted admitted -> {
        demand(on.hall().phase() != Hall.Phase.CLOSED, admitted);
        Arrival arrival = new Arrival(on.at().time(), on.sequence());
        markArrived(admitted.number(), arrival, admitted);
        arrive(admitted.ticket(), admitted.category(), admitted.number(), List.of(), arrival);
      }
      case HallEvent.OfflineTicketMatched matched -> match(matched);
      case HallEvent.OfflineTicketExpired expired -> {
        if (expired.mark().day().equals(on.hall().setup().day())) {
          // It is done with, also if its day is opened again.
          on.hall().marks().expired(expired.mark().kiosk(), expired.number().number());
        }
      }
      case HallEvent.TicketExpired expired -> expire(expired);
      case HallEvent.TicketCalled called -> new CallFold(on).call(called);
      case HallEvent.TicketRecalled recalled -> new CallFold(on).recall(recalled);
      case HallEvent.CallWithdrawn withdrawn -> new CallFold(on).withdraw(withdrawn);
      case HallEvent.ServiceStarted started -> new CallFold(on).start(started);
      case HallEvent.ServiceCompleted completed -> new ServiceFold(on).complete(completed);
      case HallEvent.TicketNotShown absent -> new CallFold(on).notShown(absent);
      case HallEvent.TicketReinstated reinstated -> new CallFold(on).reinstate(reinstated);
      case HallEvent.TicketHeld held -> new ServiceFold(on).hold(held);
      case HallEvent.HoldOverdue overdue -> {
        Ticket ticket = on.ticketIn(State.ON_HOLD, overdue.ticket(), overdue);
        demand(!ticket.overdueTold(), overdue);
        ticket.tellOverdue();
        on.hall().holds().untold().remove(ticket.id());
      }
      case HallEvent.TicketResumed resumed -> new ServiceFold(on).resume(resumed);
      case HallEvent.TicketTransferred transferred -> new TransferFold(on).apply(transferred);
      case HallEvent.ServiceHandedOver handed -> new TransferFold(on).apply(handed);
      case HallEvent.TicketCancelled cancelled -> cancel(cancelled);
      case HallEvent.ServedByVoice served -> {
        Ticket ticket = on.ticketIn(State.WAITING, served.ticket(), served);
        on.hall().lines().remove(ticket);
        ticket.at(served.counter());
        on.become(ticket, State.DONE);
      }
      case HallEvent.CareGranted granted -> care(granted.ticket(), granted.reason(), granted);
      case HallEvent.CareWithdrawn withdrawn -> care(withdrawn.ticket(), null, withdrawn);
      case HallEvent.StepUndone undone -> new UndoFold(on).apply(undone);
    }
  }

  private void arrive(
      TicketId id,
      CategoryCode category,
      TicketNumber number,
      List<CategoryCode> further,
      Arrival arrival) {
    Ticket ticket = new Ticket(id, category, number, arrival);
    on.hall().add(ticket);
    Visit visit = new Visit(number, arrival, further, ticket);
    visit.touch(on.sequence());
    on.hall().add(visit);
    on.hall().lines().add(ticket, false);
  }

  private void markArrived(TicketNumber mark, Arrival arrival, HallEvent event) {
    String kiosk = mark.kiosk();
    if (kiosk == null || on.hall().marks().knows(kiosk, mark.number())) {
      throw new IllegalStateException("this cannot happen now: " + event);
    }
    on.hall().marks().arrived(kiosk, mark.number(), arrival);
  }

  private void match(HallEvent.OfflineTicketMatched matched) {
    demand(on.hall().phase() != Hall.Phase.CLOSED, matched);
    Ticket ticket = on.hall().require(matched.ticket());
    State state = ticket.state();
    demand(state != State.WAITING && state != State.CANCELLED, matched);
    demand(on.hall().visit(matched.slip().visit()).isEmpty(), matched);
    Visit visit = on.hall().visitOf(ticket);
    demand(visit.ticket().id().equals(ticket.id()), matched);
    markArrived(matched.number(), visit.arrival(), matched);
    on.hall().match(visit, matched.number(), matched.slip().visit());
  }

  private void expire(HallEvent.TicketExpired expired) {
    Ticket ticket = on.hall().require(expired.ticket());
    if (ticket.state() == State.ON_HOLD) {
      on.endHold(ticket);
    } else {
      demand(ticket.state() == State.WAITING, expired);
      on.hall().lines().remove(ticket);
    }
    on.become(ticket, State.EXPIRED);
  }

  private void cancel(HallEvent.TicketCancelled cancelled) {
    Ticket ticket = on.hall().require(cancelled.ticket());
    switch (ticket.state()) {
      case WAITING -> on.hall().lines().remove(ticket);
      case ON_HOLD -> on.endHold(ticket);
      case CALLED -> {
        Counter counter = on.hall().require(ticket.counter().orElseThrow());
        counter.free(counter.apology());
        counter.undoable(null);
      }
      case SERVING, DONE, NO_SHOW, TRANSFERRED, CANCELLED, EXPIRED -> demand(false, cancelled);
    }
    on.become(ticket, State.CANCELLED);
  }

  private void care(TicketId id, @Nullable CareReason reason, HallEvent event) {
    Visit visit = on.hall().require(id.visit());
    demand(visit.ticket().id().equals(id), event);
    demand(visit.inCareLane() == (reason == null), event);
    visit.care(reason);
    visit.touch(on.sequence());
    Ticket ticket = visit.ticket();
    if (ticket.state() == State.WAITING) {
      on.hall().lines().replace(ticket, visit.inCareLane());
    }
  }
}
