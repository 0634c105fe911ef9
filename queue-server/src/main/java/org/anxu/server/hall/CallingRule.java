package org.anxu.server.hall;

/** Why a ticket was next within its rank; stands in the journal beside each call. */
public enum CallingRule {
  /** The call before passed somebody, so this one is the earliest arrival. */
  OWED,
  /** A visit that returns to this counter. */
  RETURNING,
  /** The earliest arrival of the care lane. */
  CARE,
  /** The earliest arrival. */
  ARRIVAL
}
