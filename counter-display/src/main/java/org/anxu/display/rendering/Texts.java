package org.anxu.display.rendering;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.anxu.protocol.Words;

/** The words of the displays and those all screens share, in both languages at once. */
public final class Texts {
  private static final List<String> BUNDLES =
      List.of("org.anxu.display.rendering.texts", "org.anxu.look.words");

  private final List<ResourceBundle> zh = in(Locale.ROOT);
  private final List<ResourceBundle> en = in(Locale.ENGLISH);

  private static List<ResourceBundle> in(Locale locale) {
    Control strict = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    return BUNDLES.stream().map(name -> ResourceBundle.getBundle(name, locale, strict)).toList();
  }

  /** The text of a key with its places filled. */
  public Words of(String key, Object... values) {
    return new Words(
        format(zh, key, Locale.SIMPLIFIED_CHINESE, values),
        format(en, key, Locale.ENGLISH, values));
  }

  /** The text of a key whose places are filled with texts of the same language. */
  Words with(String key, Words... values) {
    Object[] chinese = new Object[values.length];
    Object[] english = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      chinese[i] = values[i].zh();
      english[i] = values[i].en();
    }
    return new Words(
        format(zh, key, Locale.SIMPLIFIED_CHINESE, chinese),
        format(en, key, Locale.ENGLISH, english));
  }

  private static String format(
      List<ResourceBundle> bundles, String key, Locale locale, Object[] values) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
      }
    }
    throw new IllegalArgumentException("no text for '" + key + "'");
  }
}
