package org.anxu.server.proof;

import org.anxu.server.proof.ProvedTicket.State;
import org.jspecify.annotations.Nullable;

/** Checks a call against the rule, and what happens to the called ticket until it is served. */
final class CallProof {
  private final Ground on;
  private final ProvedDay day;
  private final Findings findings;
  private final Witness witness;

  CallProof(Ground on, Witness witness) {
    this.on = on;
    this.day = on.day();
    this.findings = on.findings();
    this.witness = witness;
  }

  void call(Journaled entry) {
    Fact fact = entry.fact();
    ProvedTicket ticket = on.ticketIn(State.WAITING, entry);
    ProvedCounter counter = on.counterOf(entry);
    findings.demand(counter.pause == null, "call.paused", counter.id);
    findings.demand(counter.front == null, "call.busy", counter.id);
    Rule rule = new Rule(day, counter);
    judge(fact, ticket, counter, rule.next());
    witness.call(entry, day, counter, ticket, rule);
    day.leave(ticket);
    ticket.callableFrom = 0;
    day.calls.merge(ticket.category, 1, Integer::sum);
    boolean apology = fact.flag("apology");
    counter.front = new ProvedCounter.Front(ticket, entry.steady(), -1, 0, apology);
    counter.apologyDue = false;
    counter.owed = fact.flag("passed");
    counter.supportPasses = fact.flag("passedSupport") ? counter.supportPasses + 1 : 0;
    counter.undoable = null;
    ticket.at = counter;
    ticket.state = State.CALLED;
  }

  private void judge(
      Fact fact, ProvedTicket called, ProvedCounter counter, Rule.@Nullable Choice named) {
    if (named == null) {
      findings.wrong("call.nobody", called.label(), counter.id);
      return;
    }
    if (named.ticket() != called) {
      findings.wrong(
          "call.other",
          called.label(),
          counter.id,
          named.ticket().label(),
          named.rank(),
          named.rule());
      return;
    }
    boolean right =
        named.rank().equals(fact.text("rank"))
            && named.rule().equals(fact.text("rule"))
            && named.passed() == fact.flag("passed")
            && named.passedSupport() == fact.flag("passedSupport");
    findings.demand(
        right,
        "call.flags",
        called.label(),
        fact.text("rank"),
        fact.text("rule"),
        fact.flag("passed"),
        fact.flag("passedSupport"),
        named.rank(),
        named.rule(),
        named.passed(),
        named.passedSupport());
    findings.demand(
        fact.flag("apology") == counter.apologyDue,
        "apology.wrong",
        counter.id,
        counter.apologyDue);
  }

  void recall(Journaled entry) {
    ProvedTicket ticket = on.ticketIn(State.CALLED, entry);
    ProvedCounter counter = on.counterOf(entry);
    ProvedCounter.Front front = on.front(counter, ticket);
    spaced(entry, ticket, front);
    findings.demand(
        front.recalls() < day.settings().recalls(), "recall.many", ticket.label(), front.recalls());
    counter.front =
        new ProvedCounter.Front(ticket, entry.steady(), -1, front.recalls() + 1, front.apology());
  }

  private void spaced(Journaled entry, ProvedTicket ticket, ProvedCounter.Front front) {
    on.elapsed(entry, front.summoned());
    long passed = entry.steady() - front.summoned();
    findings.demand(
        passed >= day.settings().spacing(),
        "spacing",
        ticket.label(),
        Spans.said(passed),
        Spans.said(day.settings().spacing()));
  }

  void withdraw(Journaled entry) {
    ProvedTicket ticket = on.ticketIn(State.CALLED, entry);
    ProvedCounter counter = on.counterOf(entry);
    ProvedCounter.Front front = on.front(counter, ticket);
    switch (entry.fact().text("reason")) {
      case "PAUSED_NOW" -> on.following().pauseNow(counter);
      case "SIGNED_OUT" -> on.following().signOut(counter);
      case "DAY_LEFT_OPEN" -> on.following().closingOfLeftOpen();
      default -> on.following().pauseIfAnnounced(counter);
    }
    counter.leave(front.apology());
    counter.undoable = null;
    ticket.at = null;
    // Directed as it was, but no return any more.
    ticket.returned = 0;
    day.wait(ticket);
  }

  void start(Journaled entry) {
    ProvedTicket ticket = on.ticketIn(State.CALLED, entry);
    ProvedCounter counter = on.counterOf(entry);
    ProvedCounter.Front front = on.front(counter, ticket);
    counter.front =
        new ProvedCounter.Front(ticket, front.summoned(), entry.steady(), 0, front.apology());
    ticket.visit.servedAt.add(counter);
    ticket.state = State.SERVING;
  }

  void noShow(Journaled entry) {
    ProvedTicket ticket = on.ticketIn(State.CALLED, entry);
    ProvedCounter counter = on.counterOf(entry);
    ProvedCounter.Front front = on.front(counter, ticket);
    spaced(entry, ticket, front);
    findings.demand(
        front.recalls() >= day.settings().recalls(),
        "no-show.recalls",
        ticket.label(),
        front.recalls(),
        day.settings().recalls());
    UndoProof.remember(counter, "NO_SHOW", front, entry);
    counter.leave(front.apology());
    ticket.visit.noShows++;
    ticket.since = entry.steady();
    ticket.state = State.NO_SHOW;
    on.following().pauseIfAnnounced(counter);
  }

  void reinstate(Journaled entry) {
    ProvedTicket ticket = on.ticketIn(State.NO_SHOW, entry);
    ProvedVisit visit = ticket.visit;
    on.managed(entry.fact().part("by"));
    on.elapsed(entry, ticket.since);
    findings.demand(
        !visit.reinstated && visit.noShows < 2 && !visit.noShowFinal,
        "reinstate.final",
        ticket.label());
    findings.demand(
        entry.steady() - ticket.since <= day.settings().reinstateWindow(),
        "reinstate.late",
        ticket.label(),
        Spans.said(entry.steady() - ticket.since));
    visit.reinstated = true;
    ticket.at = null;
    ticket.directed = null;
    ticket.returned = 0;
    ticket.callableFrom = day.calls(ticket.category) + day.settings().reinstateAfter();
    day.wait(ticket);
  }
}
