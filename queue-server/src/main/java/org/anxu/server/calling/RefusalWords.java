package org.anxu.server.calling;

import java.util.Locale;
import java.util.ResourceBundle;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.Refused;
import org.anxu.server.hall.Refusal;

/** The words in which a refusal is told. */
public final class RefusalWords {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private RefusalWords() {}

  /** A refusal in both languages. */
  public static Words of(Refusal refusal) {
    return new Words(in(refusal, Locale.SIMPLIFIED_CHINESE), in(refusal, Locale.ENGLISH));
  }

  /** A refusal as the body of an answer. */
  public static Refused body(Refusal refusal) {
    return new Refused(refusal.name(), of(refusal));
  }

  private static String in(Refusal refusal, Locale locale) {
    return ResourceBundle.getBundle("org.anxu.server.calling.refusals", locale, EXACT)
        .getString(refusal.name());
  }
}
