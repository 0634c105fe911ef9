package org.anxu.server.proof;

import org.anxu.server.proof.ProvedTicket.State;
import org.jspecify.annotations.Nullable;

/** What every check stands on: the day so far, and what an event names. */
record Ground(ProvedDay day, Findings findings, Following following) {
  /** Things that happen only while a day is open. */
  void open() {
    findings.insist(day.phase != ProvedDay.Phase.CLOSED, "day.closed");
  }

  /** The ticket of the event, which touches its visit. */
  ProvedTicket ticket(Journaled entry) {
    ProvedTicket ticket = untouched(entry);
    ticket.visit.touched = entry.sequence();
    return ticket;
  }

  /** The ticket of an event that only tells something of it. */
  ProvedTicket untouched(Journaled entry) {
    open();
    String id = entry.fact().text("ticket");
    ProvedVisit visit = findings.need(day.visits.get(visitOf(id)), "ticket.unknown", id);
    ProvedTicket ticket = visit.ticket();
    findings.insist(ticket.id.equals(id), "ticket.not-last", id, ticket.id);
    return ticket;
  }

  static String visitOf(String ticket) {
    return ticket.substring(0, ticket.lastIndexOf('.'));
  }

  ProvedTicket ticketIn(State state, Journaled entry) {
    ProvedTicket ticket = ticket(entry);
    demandState(ticket, state);
    return ticket;
  }

  void demandState(ProvedTicket ticket, State state) {
    findings.insist(ticket.state == state, "ticket.state", ticket.label(), ticket.state, state);
  }

  /** A counter of the day. */
  ProvedCounter counter(String id) {
    ProvedCounter counter = day.counters.get(id);
    return findings.need(
        counter == null || !counter.present ? null : counter, "counter.unknown", id);
  }

  /** The counter of the event, where the officer of the event is signed in. */
  ProvedCounter counterOf(Journaled entry) {
    open();
    ProvedCounter counter = counter(entry.fact().text("counter"));
    String officer = entry.fact().text("officer");
    findings.demand(
        officer.equals(counter.officer), "counter.officer", officer, counter.id, counter.officer);
    return counter;
  }

  /** What is in front of the officer, which must be this ticket. */
  ProvedCounter.Front front(ProvedCounter counter, ProvedTicket ticket) {
    ProvedCounter.Front front = counter.front;
    return findings.need(
        front == null || front.ticket() != ticket ? null : front,
        "counter.ticket",
        ticket.label(),
        counter.id);
  }

  void elapsed(Journaled entry, long since) {
    long said = entry.fact().millis("elapsed");
    long real = entry.steady() - since;
    findings.demand(said == real, "elapsed.wrong", Spans.said(said), Spans.said(real));
  }

  /** Checks the time in SERVING, without holds; the recomputed one. */
  long took(Journaled entry, ProvedTicket ticket, ProvedCounter.Front front) {
    long said = entry.fact().millis("took");
    long real = ticket.served + entry.steady() - front.started();
    findings.demand(said == real, "took.wrong", Spans.said(said), Spans.said(real));
    return real;
  }

  boolean isLong(ProvedTicket ticket, long took) {
    return took > day.settings().longServices().getOrDefault(ticket.category, Long.MAX_VALUE);
  }

  /** Only the guide and the director manage the line. */
  void managed(@Nullable Fact by) {
    if (by != null) {
      String post = by.text("post");
      findings.demand(
          post.equals("GUIDE") || post.equals("DIRECTOR"), "post", by.text("officer"), post);
    }
  }

  void turned(Fact by) {
    String post = by.text("post");
    if (!post.equals("TIMETABLE")) {
      managed(by);
    }
  }

  void category(String code) {
    findings.insist(day.settings != null && day.settings.knows(code), "category.unknown", code);
  }
}
