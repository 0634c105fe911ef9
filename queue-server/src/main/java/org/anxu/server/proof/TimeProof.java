package org.anxu.server.proof;

import org.jspecify.annotations.Nullable;

/** Checks the two axes of time, and that a clock that was set is told. */
final class TimeProof {
  /** A jump of the clock by more than this many milliseconds is an event. */
  static final long JUMP = 2_000;

  private final Findings findings;
  private @Nullable RawEntry before;

  TimeProof(Findings findings) {
    this.findings = findings;
  }

  void take(Journaled entry) {
    RawEntry last = before;
    RawEntry now = entry.row();
    before = now;
    boolean told = entry.type().equals("ClockJumped");
    if (last == null) {
      findings.demand(now.time() == now.clock(), "time.wrong", now.time(), now.clock());
      findings.demand(!told, "jump.untrue", "0");
      return;
    }
    findings.demand(
        now.time() == Math.max(now.clock(), last.time()), "time.wrong", now.time(), now.clock());
    findings.demand(now.steady() >= last.steady(), "steady.back", now.steady(), last.steady());
    long jump = now.clock() - last.clock() - (now.steady() - last.steady());
    if (told) {
      boolean isTrue = entry.fact().millis("by") == jump && Math.abs(jump) > JUMP;
      findings.demand(isTrue, "jump.untrue", Spans.said(jump));
    } else {
      findings.demand(Math.abs(jump) <= JUMP, "jump.untold", Spans.said(jump));
    }
  }

  /** For a proof that begins in the middle: nothing is known of what was before. */
  void startAfter(@Nullable RawEntry entry) {
    before = entry;
  }
}
