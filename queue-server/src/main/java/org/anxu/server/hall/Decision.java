package org.anxu.server.hall;

import java.util.List;

/** What the rules say to a command. */
public sealed interface Decision {
  /** It happens; the events are applied in this order. */
  record Accepted(List<HallEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** It does not happen. */
  record Refused(Refusal refusal) implements Decision {}

  /** It happens. */
  static Decision accept(HallEvent... events) {
    return new Accepted(List.of(events));
  }

  /** It does not happen. */
  static Decision refuse(Refusal refusal) {
    return new Refused(refusal);
  }
}
