package org.anxu.server.calling;

import java.util.Locale;
import java.util.ResourceBundle;
import org.anxu.protocol.Words;
import org.anxu.server.hall.CareReason;

/** The words for a care reason, on every screen of staff the same. */
public final class CareWords {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private CareWords() {}

  /** A reason in both languages. */
  public static Words of(CareReason reason) {
    return new Words(in(reason, Locale.SIMPLIFIED_CHINESE), in(reason, Locale.ENGLISH));
  }

  private static String in(CareReason reason, Locale locale) {
    return ResourceBundle.getBundle("org.anxu.server.calling.care", locale, EXACT)
        .getString(reason.name());
  }
}
