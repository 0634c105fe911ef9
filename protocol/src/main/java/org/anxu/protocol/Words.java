package org.anxu.protocol;

import java.util.Locale;

/**
 * A text in the hall's two languages.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Words(String zh, String en) {
  public Words {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a text needs both languages: zh and en");
    }
  }

  /** The text for a locale: Chinese unless the locale's language is English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
