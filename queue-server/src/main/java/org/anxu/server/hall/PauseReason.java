package org.anxu.server.hall;

/** Why a counter pauses. */
public enum PauseReason {
  TECHNICAL_FAULT,
  SHORT_LEAVE,
  BREAK,
  MEETING,
  END_OF_SHIFT
}
