package org.anxu.protocol.voice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The fixed words of one language, each under the name of its clip. */
final class Phrases {
  private final ResourceBundle texts;
  private final boolean spaced;

  private Phrases(ResourceBundle texts, boolean spaced) {
    this.texts = texts;
    this.spaced = spaced;
  }

  static Phrases of(String code) {
    Control strict = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    // The file without a language is Mandarin's.
    Locale locale = code.equals("zh-CN") ? Locale.ROOT : Locale.of(code);
    var texts = ResourceBundle.getBundle("org.anxu.protocol.voice.phrases", locale, strict);
    return new Phrases(texts, code.equals("en"));
  }

  /** What is said under that name, with its places filled. */
  Fragment fragment(String name) {
    return new Fragment(name, texts.getString(name));
  }

  String format(String name, Object... values) {
    return new MessageFormat(texts.getString(name), Locale.ROOT).format(values);
  }

  /** Whether words stand apart, as they do not in Chinese. */
  boolean spaced() {
    return spaced;
  }
}
