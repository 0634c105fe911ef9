package org.anxu.protocol.board;

/** Where the service day stands. */
public enum DayPhase {
  /** No day is open: no tickets, no calls. */
  CLOSED,
  /** Tickets are issued and called. */
  OPEN,
  /** No more tickets; those who wait are still called. */
  LAST_TICKET
}
