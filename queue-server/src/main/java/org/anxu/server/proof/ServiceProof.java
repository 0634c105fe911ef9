package org.anxu.server.proof;

import org.anxu.server.proof.ProvedTicket.State;
import org.jspecify.annotations.Nullable;

/** Checks how a service ends, rests, and goes on. */
final class ServiceProof {
  private final Ground on;
  private final ProvedDay day;
  private final Findings findings;

  ServiceProof(Ground on) {
    this.on = on;
    this.day = on.day();
    this.findings = on.findings();
  }

  void complete(Journaled entry) {
    ProvedTicket ticket = on.ticketIn(State.SERVING, entry);
    ProvedCounter counter = on.counterOf(entry);
    ProvedCounter.Front front = on.front(counter, ticket);
    long took = on.took(entry, ticket, front);
    UndoProof.remember(counter, "COMPLETE", front, entry);
    counter.leave(on.isLong(ticket, took));
    ticket.served = took;
    ticket.state = State.DONE;
    if (entry.fact().flag("confirmed")) {
      findings.demand(
          ticket.visit.further.isEmpty(), "further.left", ticket.label(), ticket.visit.further);
      on.following().pauseIfAnnounced(counter);
    } else {
      on.following().closingOfLeftOpen();
    }
  }

  void hold(Journaled entry) {
    ProvedTicket ticket = on.ticketIn(State.SERVING, entry);
    ProvedCounter counter = on.counterOf(entry);
    ProvedCounter.Front front = on.front(counter, ticket);
    long took = on.took(entry, ticket, front);
    findings.demand(
        ticket.visit.holds < day.settings().holdMax(),
        "hold.many",
        ticket.label(),
        ticket.visit.holds);
    findings.demand(
        counter.held.size() < ProvedDay.HELD_AT_ONCE, "hold.full", counter.id, counter.held.size());
    UndoProof.remember(counter, "HOLD", front, entry);
    counter.leave(on.isLong(ticket, took));
    ticket.served = took;
    ticket.since = entry.steady();
    ticket.overdueTold = false;
    ticket.visit.holds++;
    if (counter.pause == null || counter.keepingSince >= 0) {
      counter.held.add(ticket);
    }
    day.onHold.add(ticket);
    day.untold.add(ticket);
    ticket.state = State.ON_HOLD;
    on.following().pauseIfAnnounced(counter);
  }

  void overdue(Journaled entry) {
    // Telling the guide does not touch the visit.
    ProvedTicket ticket = on.untouched(entry);
    on.demandState(ticket, State.ON_HOLD);
    on.elapsed(entry, ticket.since);
    findings.demand(!ticket.overdueTold, "overdue.again", ticket.label());
    findings.demand(
        entry.steady() - ticket.since > day.settings().holdMaxTime(),
        "overdue.early",
        ticket.label());
    ticket.overdueTold = true;
    day.untold.remove(ticket);
  }

  void resume(Journaled entry) {
    ProvedTicket ticket = on.ticketIn(State.ON_HOLD, entry);
    on.elapsed(entry, ticket.since);
    ProvedCounter keeper = ticket.at != null && ticket.at.held.contains(ticket) ? ticket.at : null;
    String said = entry.fact().maybe("counter");
    findings.demand(
        keeper == null ? said == null : keeper.id.equals(said),
        "resume.counter",
        ticket.label(),
        said,
        keeper == null ? null : keeper.id);
    day.endHold(ticket);
    ticket.at = null;
    ticket.directed = said == null ? null : on.counter(said);
    ticket.returned = said == null ? 0 : entry.sequence();
    day.wait(ticket);
  }

  void transfer(Journaled entry) {
    Fact fact = entry.fact();
    ProvedTicket ticket = on.ticket(entry);
    ProvedVisit visit = ticket.visit;
    String category = fact.text("category");
    String cause = fact.text("cause");
    on.category(category);
    findings.demand(!category.equals(ticket.category), "transfer.same", ticket.label(), category);
    String to = visit.id + "." + (ticket.ordinal + 1);
    findings.insist(fact.text("to").equals(to), "transfer.to", fact.text("to"), to);
    demandLeft(visit, category, cause);
    String from = fact.maybe("from");
    findings.demand(
        (from == null) == cause.equals("WRONG_CATEGORY"), "transfer.cause", ticket.label(), cause);
    ProvedTicket next = new ProvedTicket(visit, ticket.ordinal + 1, category);
    ProvedCounter directed = directed(fact, visit, cause);
    if (from == null) {
      on.demandState(ticket, State.WAITING);
      findings.demand(fact.millis("took") == 0, "took.wrong", fact.text("took"), "0s");
      int left = ticket.callableFrom - day.calls(ticket.category);
      next.callableFrom = left > 0 ? day.calls(category) + left : 0;
      day.leave(ticket);
    } else {
      leaveCounter(entry, ticket, on.counter(from), cause);
    }
    next.directed = directed;
    next.returned = directed != null && visit.servedAt.contains(directed) ? entry.sequence() : 0;
    ticket.state = State.TRANSFERRED;
    visit.tickets.add(next);
    visit.transfers++;
    visit.further = visit.further.stream().filter(each -> !each.equals(category)).toList();
    day.wait(next);
  }

  /** The transfers left to a visit, of which the matters chosen at the kiosk keep theirs. */
  private void demandLeft(ProvedVisit visit, String category, String cause) {
    if (cause.equals("NEXT_MATTER")) {
      findings.demand(
          !visit.further.isEmpty() && visit.further.getFirst().equals(category),
          "transfer.matter",
          visit.label,
          category,
          visit.further);
    } else {
      findings.demand(day.serving.isServed(category), "category.not-served", category);
    }
    long promised = visit.further.stream().filter(each -> !each.equals(category)).count();
    findings.demand(
        visit.transfers + promised < day.settings().transferMax(),
        "transfer.many",
        visit.label,
        visit.transfers,
        promised);
  }

  private @Nullable ProvedCounter directed(Fact fact, ProvedVisit visit, String cause) {
    String id = fact.maybe("directed");
    if (id == null) {
      return null;
    }
    ProvedCounter to = on.counter(id);
    boolean may =
        cause.equals("OFFICER")
            && to.open()
            && to.pause == null
            && (day.serving.of(to).serves(fact.text("category")) || visit.servedAt.contains(to));
    findings.demand(may, "transfer.directed", visit.label, id);
    return to;
  }

  private void leaveCounter(
      Journaled entry, ProvedTicket ticket, ProvedCounter counter, String cause) {
    on.demandState(ticket, State.SERVING);
    ProvedCounter.Front front = on.front(counter, ticket);
    String by = entry.fact().text("by");
    findings.demand(by.equals(counter.officer), "counter.officer", by, counter.id, counter.officer);
    long took = on.took(entry, ticket, front);
    String kind = cause.equals("NEXT_MATTER") ? "COMPLETE" : "TRANSFER";
    UndoProof.remember(counter, kind, front, entry);
    counter.leave(on.isLong(ticket, took));
    ticket.served = took;
    on.following().pauseIfAnnounced(counter);
  }

  void handOver(Journaled entry) {
    Fact fact = entry.fact();
    ProvedTicket ticket = on.ticketIn(State.SERVING, entry);
    on.managed(fact.part("by"));
    ProvedCounter from = on.counter(fact.text("from"));
    ProvedCounter to = on.counter(fact.text("to"));
    ProvedCounter.Front front = on.front(from, ticket);
    long took = on.took(entry, ticket, front);
    String toOfficer = fact.text("toOfficer");
    findings.demand(
        fact.text("fromOfficer").equals(from.officer),
        "counter.officer",
        fact.text("fromOfficer"),
        from.id,
        from.officer);
    if (from == to) {
      findings.demand(!day.isElsewhere(toOfficer), "officer.elsewhere", toOfficer);
      from.officer = toOfficer;
    } else {
      findings.demand(
          toOfficer.equals(to.officer) && to.front == null && to.pause == null,
          "handover.to",
          to.id,
          toOfficer);
      from.leave(on.isLong(ticket, took));
      to.front = front;
      ticket.at = to;
      on.following().pauseIfAnnounced(from);
    }
    from.undoable = null;
    to.undoable = null;
    ticket.visit.servedAt.add(to);
  }
}
