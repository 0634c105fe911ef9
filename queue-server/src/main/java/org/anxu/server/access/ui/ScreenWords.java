package org.anxu.server.access.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one bundle in one language: English if that was chosen, Chinese otherwise. */
public final class ScreenWords {
  private final ResourceBundle bundle;

  /** Reads the bundle. */
  public ScreenWords(String bundle, Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of a key, with these values put in. */
  public String of(String key, Object... values) {
    return MessageFormat.format(bundle.getString(key), values);
  }
}
