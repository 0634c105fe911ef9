package org.anxu.server.calling;

import org.anxu.protocol.WordBundle;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.Refused;
import org.anxu.server.hall.Refusal;

/** The words in which a refusal is told. */
public final class RefusalWords {
  private static final WordBundle WORDS = new WordBundle("org.anxu.server.calling.refusals");

  private RefusalWords() {}

  /** A refusal in both languages. */
  public static Words of(Refusal refusal) {
    return WORDS.of(refusal.name());
  }

  /** A refusal as the body of an answer. */
  public static Refused body(Refusal refusal) {
    return new Refused(refusal.name(), of(refusal));
  }
}
