package org.anxu.server.proof;

import org.anxu.server.proof.ProvedTicket.State;

/** Checks a step that is taken back, and makes all of it as before. */
final class UndoProof {
  private final Ground on;
  private final ProvedDay day;
  private final Findings findings;

  UndoProof(Ground on) {
    this.on = on;
    this.day = on.day();
    this.findings = on.findings();
  }

  /** Keeps what a step changes, before it is taken. */
  static void remember(
      ProvedCounter counter, String kind, ProvedCounter.Front front, Journaled entry) {
    counter.undoable =
        new ProvedCounter.Step(
            kind,
            front,
            counter.apologyDue,
            front.ticket().visit.further,
            entry.steady(),
            entry.sequence());
  }

  void undo(Journaled entry) {
    Fact fact = entry.fact();
    ProvedCounter counter = on.counterOf(entry);
    ProvedCounter.Step step = findings.need(counter.undoable, "undo.nothing", counter.id);
    ProvedTicket ticket = step.front().ticket();
    ProvedVisit visit = ticket.visit;
    findings.insist(
        step.kind().equals(fact.text("step")) && ticket.id.equals(fact.text("ticket")),
        "undo.other",
        fact.text("step"),
        fact.text("ticket"),
        step.kind(),
        ticket.id);
    on.elapsed(entry, step.steady());
    findings.demand(
        entry.steady() - step.steady() <= ProvedDay.UNDO_WINDOW, "undo.late", ticket.label());
    findings.insist(
        visit.touched == step.sequence() && counter.front == null,
        "undo.overtaken",
        ticket.label());
    boolean served =
        day.serving.isServed(ticket.category)
            && step.further().stream().allMatch(day.serving::isServed);
    findings.demand(served, "category.not-served", ticket.category);
    if (visit.ticket() != ticket) {
      day.leave(visit.tickets.removeLast());
      visit.transfers--;
      visit.further = step.further();
    }
    visit.noShows -= step.kind().equals("NO_SHOW") ? 1 : 0;
    if (step.kind().equals("HOLD")) {
      visit.holds--;
      day.endHold(ticket);
    }
    restore(counter, step, ticket);
    visit.touched = entry.sequence();
  }

  private static void restore(ProvedCounter counter, ProvedCounter.Step step, ProvedTicket ticket) {
    ProvedCounter.Front front = step.front();
    if (front.serving()) {
      ticket.served -= step.steady() - front.started();
    }
    ticket.state = front.serving() ? State.SERVING : State.CALLED;
    ticket.at = counter;
    counter.front = front;
    counter.apologyDue = step.apologyDue();
    counter.undoable = null;
    Fact begun = counter.pause;
    if (begun != null) {
      counter.resume();
      counter.announced = begun;
    }
  }
}
