package org.anxu.server.calling;

import org.anxu.protocol.WordBundle;
import org.anxu.protocol.Words;
import org.anxu.server.hall.CareReason;

/** The words for a care reason, on every screen of staff the same. */
public final class CareWords {
  private static final WordBundle WORDS = new WordBundle("org.anxu.server.calling.care");

  private CareWords() {}

  /** A reason in both languages. */
  public static Words of(CareReason reason) {
    return WORDS.of(reason.name());
  }

  /** What an officer does for such a customer, in both languages. */
  public static Words guidance(CareReason reason) {
    return WORDS.of("guidance." + reason.name());
  }
}
