package org.anxu.protocol;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A message bundle read in both languages at once, for what is told without knowing who reads it.
 *
 * @param name the bundle's name, such as {@code org.anxu.server.calling.refusals}; Chinese is its
 *     base, English beside it
 */
public record WordBundle(String name) {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Whether there are words of this key. */
  public boolean has(String key) {
    return in(Locale.SIMPLIFIED_CHINESE).containsKey(key);
  }

  /**
   * The words of a key.
   *
   * @param values for the places {@code {0}} and on; without any the words stand as they are
   * @throws java.util.MissingResourceException if there is no such key
   */
  public Words of(String key, Object... values) {
    return new Words(
        filled(in(Locale.SIMPLIFIED_CHINESE).getString(key), values),
        filled(in(Locale.ENGLISH).getString(key), values));
  }

  private ResourceBundle in(Locale locale) {
    return ResourceBundle.getBundle(name, locale, EXACT);
  }

  private static String filled(String words, Object... values) {
    return values.length == 0 ? words : MessageFormat.format(words, values);
  }
}
