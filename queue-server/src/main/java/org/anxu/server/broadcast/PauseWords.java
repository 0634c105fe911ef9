package org.anxu.server.broadcast;

import java.util.Locale;
import java.util.ResourceBundle;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.server.hall.PauseReason;

/** The words for a pause's reason, on every screen the same. */
public final class PauseWords {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private PauseWords() {}

  /** A reason in both languages. */
  public static Words of(PauseReason reason) {
    return new Words(in(reason, Locale.SIMPLIFIED_CHINESE), in(reason, Locale.ENGLISH));
  }

  /** That none of a category's counters is open. */
  static Words noCounter() {
    return new Words(
        in(CategoryLine.NO_COUNTER, Locale.SIMPLIFIED_CHINESE),
        in(CategoryLine.NO_COUNTER, Locale.ENGLISH));
  }

  private static String in(PauseReason reason, Locale locale) {
    return in(reason.name(), locale);
  }

  private static String in(String key, Locale locale) {
    return ResourceBundle.getBundle("org.anxu.server.broadcast.pauses", locale, EXACT)
        .getString(key);
  }
}
