package org.anxu.server.proof;

/**
 * An entry whose form was found right.
 *
 * @param row as it stands in the file
 * @param command the command's id
 * @param content a digest of the command's words
 * @param fact the event
 */
record Journaled(RawEntry row, String command, String content, Fact fact) {
  long sequence() {
    return row.sequence();
  }

  /** The journal's time in milliseconds. */
  long time() {
    return row.time();
  }

  /** Steady time in milliseconds. */
  long steady() {
    return row.steady();
  }

  String type() {
    return fact.type();
  }

  /** Whether a command brought it, rather than the passing of time. */
  boolean fromCommand() {
    return !content.isEmpty();
  }
}
