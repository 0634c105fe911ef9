package org.anxu.acceptance.network;

/** What is wrong with a display that was planted to see whether the judgement finds it. */
public enum Flaw {
  /** Nothing. */
  NONE,
  /** It never says that it is stale. */
  NEVER_STALE,
  /** It shows what came last, be it older than what it has. */
  NO_ORDER
}
