package org.anxu.server.hall;

/** Why a ticket was next; stands in the journal beside each call. */
public enum CallingRule {
  /** The earliest arrival of the counter's own categories. */
  ARRIVAL,
  /** The counter has nobody of its own: the earliest arrival it supports. */
  SUPPORT,
  /** Earlier support arrivals were passed often enough; now one of them is called. */
  SUPPORT_OWED
}
