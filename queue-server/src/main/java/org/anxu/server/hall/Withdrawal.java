package org.anxu.server.hall;

/** Why a call was withdrawn. */
public enum Withdrawal {
  COUNTER_FAULT,
  PAUSED_NOW,
  SIGNED_OUT,
  DAY_LEFT_OPEN
}
