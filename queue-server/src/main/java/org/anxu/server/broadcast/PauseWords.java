package org.anxu.server.broadcast;

import org.anxu.protocol.WordBundle;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.server.hall.PauseReason;

/** The words for a pause's reason, on every screen the same. */
public final class PauseWords {
  private static final WordBundle WORDS = new WordBundle("org.anxu.server.broadcast.pauses");

  private PauseWords() {}

  /** A reason in both languages. */
  public static Words of(PauseReason reason) {
    return WORDS.of(reason.name());
  }

  /** That none of a category's counters is open. */
  static Words noCounter() {
    return WORDS.of(CategoryLine.NO_COUNTER);
  }
}
