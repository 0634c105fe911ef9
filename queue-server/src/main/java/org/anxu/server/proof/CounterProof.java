package org.anxu.server.proof;

/**
 * Checks signing in and out, pauses of counters, and that nobody waited where nobody was called.
 */
final class CounterProof {
  private final Ground on;
  private final ProvedDay day;
  private final Findings findings;

  CounterProof(Ground on) {
    this.on = on;
    this.day = on.day();
    this.findings = on.findings();
  }

  void open(Journaled entry) {
    on.open();
    ProvedCounter counter = on.counter(entry.fact().text("counter"));
    String officer = entry.fact().text("officer");
    findings.demand(!counter.open(), "counter.taken", counter.id, counter.officer);
    findings.demand(!day.isElsewhere(officer), "officer.elsewhere", officer);
    counter.officer = officer;
  }

  void close(Journaled entry) {
    ProvedCounter counter = on.counterOf(entry);
    free(counter);
    counter.officer = null;
    counter.undoable = null;
    counter.resume();
    day.release(counter);
  }

  private void free(ProvedCounter counter) {
    ProvedCounter.Front front = counter.front;
    findings.insist(
        front == null, "counter.busy", counter.id, front == null ? "" : front.ticket().label());
  }

  void announce(Journaled entry) {
    ProvedCounter counter = on.counterOf(entry);
    findings.demand(counter.front != null, "pause.nobody", counter.id);
    findings.demand(counter.pause == null, "pause.already", counter.id);
    counter.announced = entry.fact().part("pause");
  }

  void pause(Journaled entry) {
    ProvedCounter counter = on.counterOf(entry);
    findings.demand(counter.pause == null, "pause.already", counter.id);
    findings.demand(!counter.called(), "pause.called", counter.id);
    counter.pause = entry.fact().part("pause");
    counter.keepingSince = entry.steady();
    counter.announced = null;
    // A pause comes between: nobody is owed an apology any more.
    counter.apologyDue = false;
  }

  void resume(Journaled entry) {
    ProvedCounter counter = on.counterOf(entry);
    findings.demand(counter.pause != null || counter.announced != null, "pause.none", counter.id);
    counter.resume();
  }

  void release(Journaled entry) {
    on.open();
    ProvedCounter counter = on.counter(entry.fact().text("counter"));
    findings.insist(counter.keepingSince >= 0, "release.nothing", counter.id);
    on.elapsed(entry, counter.keepingSince);
    findings.demand(
        entry.steady() - counter.keepingSince > day.settings().holdKeep(),
        "release.early",
        counter.id,
        Spans.said(day.settings().holdKeep()));
    counter.keepingSince = -1;
    day.release(counter);
  }

  void nobody(Journaled entry) {
    ProvedCounter counter = on.counterOf(entry);
    free(counter);
    findings.demand(counter.pause == null, "call.paused", counter.id);
    Rule.Choice next = new Rule(day, counter).next();
    if (next != null) {
      findings.wrong("nobody.untrue", counter.id, next.ticket().label());
    }
  }

  /** Nothing may be decided while something is overdue that time alone has to bring. */
  void nothingIsOverdue(Journaled entry) {
    if (day.phase == ProvedDay.Phase.CLOSED) {
      return;
    }
    for (ProvedCounter counter : day.counters.values()) {
      if (counter.keepingSince >= 0
          && entry.steady() - counter.keepingSince > day.settings().holdKeep()) {
        findings.wrong("release.missing", counter.id);
        counter.keepingSince = -1;
        day.release(counter);
      }
    }
    while (!day.untold.isEmpty()) {
      ProvedTicket longest = day.untold.iterator().next();
      if (entry.steady() - longest.since <= day.settings().holdMaxTime()) {
        break;
      }
      findings.wrong("overdue.missing", longest.label());
      day.untold.remove(longest);
    }
  }
}
