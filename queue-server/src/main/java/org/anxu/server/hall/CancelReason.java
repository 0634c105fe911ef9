package org.anxu.server.hall;

/** Why the guide ends a visit, when it is not that its customer goes away. */
public enum CancelReason {
  /** A number nobody holds: its slip never came out, and whom it was for is gone. */
  GHOST
}
