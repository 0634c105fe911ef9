package org.anxu.server.hall;

/** Which candidates a call chose from. */
public enum CallingRank {
  /** What the counter is there for. */
  PRIMARY,
  /** What it helps out with, since it has nobody of its own. */
  SUPPORT,
  /** What it helps out with, since earlier support arrivals were passed often enough. */
  SUPPORT_OWED
}
