package org.anxu.server.hall;

/** A step that can be taken back. */
public enum Step {
  COMPLETE,
  NO_SHOW,
  HOLD,
  TRANSFER
}
