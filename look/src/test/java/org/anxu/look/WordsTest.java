package org.anxu.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;

/** The common words, in both languages. */
class WordsTest {
  private static final String NAME = "org.anxu.look.words";
  private static final Control STRICT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle zh = ResourceBundle.getBundle(NAME, Locale.ROOT, STRICT);
  private final ResourceBundle en = ResourceBundle.getBundle(NAME, Locale.ENGLISH, STRICT);

  @Test
  void both_languages_say_the_same_things() {
    assertThat(en.getLocale()).isEqualTo(Locale.ENGLISH);
    // keySet of the child alone: its parent is the Chinese bundle
    assertThat(en.keySet()).isEqualTo(zh.keySet());
    for (String key : zh.keySet()) {
      assertThat(en.getString(key)).as(key).isNotBlank();
      assertThat(zh.getString(key)).as(key).isNotBlank();
      if (!key.equals("action.language")) {
        assertThat(en.getString(key)).as(key).isNotEqualTo(zh.getString(key));
      }
      assertThat(places(en.getString(key))).as(key).isEqualTo(places(zh.getString(key)));
    }
  }

  @Test
  void chinese_is_what_a_screen_without_a_language_gets() {
    assertThat(zh.getString("state.paused")).isEqualTo("暂停服务");
    assertThat(
            ResourceBundle.getBundle(NAME, Locale.SIMPLIFIED_CHINESE, STRICT).getString("product"))
        .isEqualTo("按序");
  }

  @Test
  void a_call_reads_as_the_regulation_wants_it() {
    assertThat(MessageFormat.format(zh.getString("call.please"), "A023", "3"))
        .isEqualTo("请 A023 号到 3 号窗口");
    assertThat(zh.getString("apology.wait")).isEqualTo("让您久等了,非常抱歉。");
    assertThat(zh.getString("apology.pause")).isEqualTo("给您带来不便,非常抱歉。");
  }

  private static int places(String text) {
    return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
  }
}
