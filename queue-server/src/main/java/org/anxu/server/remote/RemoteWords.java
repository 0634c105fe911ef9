package org.anxu.server.remote;

import java.util.Locale;
import java.util.ResourceBundle;
import org.anxu.protocol.Words;

/** Why a kiosk did not do it, in words. */
public final class RemoteWords {
  private static final String BUNDLE = "org.anxu.server.remote.remote";

  private RemoteWords() {}

  /** The words of a reason; a reason without words of its own is told as it is. */
  public static Words of(String code) {
    return new Words(in(Locale.SIMPLIFIED_CHINESE, code), in(Locale.ENGLISH, code));
  }

  private static String in(Locale locale, String code) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String key = "why." + code;
    return words.containsKey(key)
        ? words.getString(key)
        : words.getString("why.other").replace("{0}", code);
  }
}
