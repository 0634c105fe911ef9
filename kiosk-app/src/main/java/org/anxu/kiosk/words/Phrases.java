package org.anxu.kiosk.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one language: the kiosk's own, then those all screens share. */
public final class Phrases {
  /** The default. */
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final List<ResourceBundle> bundles;

  private Phrases(Locale locale) {
    this.locale = locale;
    this.bundles =
        List.of(
            ResourceBundle.getBundle("org.anxu.kiosk.words.kiosk", locale, NO_SYSTEM_LOCALE),
            ResourceBundle.getBundle("org.anxu.look.words", locale, NO_SYSTEM_LOCALE));
  }

  /** The texts for a locale: Chinese unless its language is English. */
  public static Phrases in(Locale locale) {
    return new Phrases(locale.getLanguage().equals("en") ? Locale.ENGLISH : CHINESE);
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** The language that is not spoken now. */
  public Locale otherLocale() {
    return locale.equals(Locale.ENGLISH) ? CHINESE : Locale.ENGLISH;
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
  }

  /** A text with its values put in. */
  public String say(String key, Object... values) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
      }
    }
    throw new IllegalArgumentException("no text for " + key);
  }
}
