package org.anxu.server.hall;

import java.util.LinkedHashSet;
import java.util.Set;

/** The tickets that are on hold, the longest first. */
final class Holds {
  private final Set<TicketId> all = new LinkedHashSet<>();
  private final Set<TicketId> untold = new LinkedHashSet<>();

  Set<TicketId> all() {
    return all;
  }

  /** Those of which the guide was not told yet that they last too long. */
  Set<TicketId> untold() {
    return untold;
  }

  void begin(TicketId ticket) {
    all.add(ticket);
    untold.add(ticket);
  }

  void end(TicketId ticket) {
    all.remove(ticket);
    untold.remove(ticket);
  }

  void clear() {
    all.clear();
    untold.clear();
  }
}
