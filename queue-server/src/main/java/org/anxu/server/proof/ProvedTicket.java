package org.anxu.server.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One place in the line, as the proof follows it. */
final class ProvedTicket {
  enum State {
    WAITING,
    CALLED,
    SERVING,
    ON_HOLD,
    DONE,
    NO_SHOW,
    TRANSFERRED,
    CANCELLED,
    EXPIRED
  }

  final String id;
  final ProvedVisit visit;
  final int ordinal;
  final String category;
  State state = State.WAITING;
  @Nullable ProvedCounter at;
  @Nullable ProvedCounter directed;

  /** The sequence of its return to the counter it is directed to; 0 when it does not return. */
  long returned;

  /** From how many calls of its category on it is callable. */
  int callableFrom;

  /** Milliseconds in SERVING that are over, without holds. */
  long served;

  /** Steady time at which its hold or no-show began. */
  long since;

  boolean overdueTold;

  /** The line it waits in and its place there, so that it is taken out without a search. */
  @Nullable List<ProvedTicket> line;

  int place;

  ProvedTicket(ProvedVisit visit, int ordinal, String category) {
    this.id = visit.id + "." + ordinal;
    this.visit = visit;
    this.ordinal = ordinal;
    this.category = category;
  }

  String label() {
    return visit.label;
  }

  boolean before(ProvedTicket other) {
    return visit.before(other.visit);
  }
}
