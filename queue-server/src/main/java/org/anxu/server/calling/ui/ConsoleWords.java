package org.anxu.server.calling.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The console's words in one language. */
final class ConsoleWords {
  private final ResourceBundle bundle;

  ConsoleWords(Locale locale) {
    bundle =
        ResourceBundle.getBundle(
            "org.anxu.server.calling.console",
            locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String of(String key, Object... values) {
    return MessageFormat.format(bundle.getString(key), values);
  }
}
