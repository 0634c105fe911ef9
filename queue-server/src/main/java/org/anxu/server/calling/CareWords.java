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
    return new Words(
        in(reason.name(), Locale.SIMPLIFIED_CHINESE), in(reason.name(), Locale.ENGLISH));
  }

  /** What an officer does for such a customer, in both languages. */
  public static Words guidance(CareReason reason) {
    String key = "guidance." + reason.name();
    return new Words(in(key, Locale.SIMPLIFIED_CHINESE), in(key, Locale.ENGLISH));
  }

  private static String in(String key, Locale locale) {
    return ResourceBundle.getBundle("org.anxu.server.calling.care", locale, EXACT).getString(key);
  }
}
