package org.anxu.server.proof;

import org.anxu.server.proof.ProvedTicket.State;

/** Checks how visits end without a service, and the care lane. */
final class VisitProof {
  private final Ground on;
  private final ProvedDay day;
  private final Findings findings;

  VisitProof(Ground on) {
    this.on = on;
    this.day = on.day();
    this.findings = on.findings();
  }

  void expire(Journaled entry) {
    ProvedTicket ticket = on.ticket(entry);
    if (ticket.state == State.ON_HOLD) {
      day.endHold(ticket);
    } else {
      on.demandState(ticket, State.WAITING);
      day.leave(ticket);
    }
    ticket.state = State.EXPIRED;
    on.following().closing();
  }

  void cancel(Journaled entry) {
    ProvedTicket ticket = on.ticket(entry);
    Fact by = entry.fact().maybePart("by");
    on.managed(by);
    boolean told = entry.fact().maybe("reason") == null || by != null;
    findings.demand(told, "cancel.by-nobody", ticket.label());
    switch (ticket.state) {
      case WAITING -> day.leave(ticket);
      case ON_HOLD -> day.endHold(ticket);
      case CALLED -> {
        ProvedCounter counter = findings.need(ticket.at, "counter.ticket", ticket.label(), "-");
        ProvedCounter.Front front = on.front(counter, ticket);
        counter.leave(front.apology());
        counter.undoable = null;
        on.following().pauseIfAnnounced(counter);
      }
      case SERVING, DONE, NO_SHOW, TRANSFERRED, CANCELLED, EXPIRED ->
          on.demandState(ticket, State.WAITING);
    }
    ticket.state = State.CANCELLED;
  }

  void servedByVoice(Journaled entry) {
    ProvedTicket ticket = on.ticketIn(State.WAITING, entry);
    Fact by = entry.fact().part("by");
    findings.demand(
        !by.text("post").equals("TIMETABLE"), "post", by.text("officer"), by.text("post"));
    findings.demand(entry.fact().maybe("note") != null, "reason.missing");
    ticket.at = on.counter(entry.fact().text("counter"));
    day.leave(ticket);
    ticket.state = State.DONE;
  }

  void care(Journaled entry, boolean granted) {
    ProvedTicket ticket = on.ticket(entry);
    on.managed(entry.fact().part("by"));
    boolean may =
        switch (ticket.state) {
          case WAITING, ON_HOLD, NO_SHOW -> true;
          case CALLED, SERVING, DONE, TRANSFERRED, CANCELLED, EXPIRED -> false;
        };
    findings.demand(may, "care.not-now", ticket.label(), ticket.state);
    findings.demand(ticket.visit.care != granted, "care.already", ticket.label(), granted);
    ticket.visit.care = granted;
  }
}
