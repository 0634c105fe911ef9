package org.anxu.display.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;

/** The displays' own words, in both languages. */
class TextsTest {
  private static final String NAME = "org.anxu.display.rendering.texts";
  private static final Control STRICT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  @Test
  void every_text_is_there_in_both_languages() {
    var zh = ResourceBundle.getBundle(NAME, Locale.ROOT, STRICT);
    var en = ResourceBundle.getBundle(NAME, Locale.ENGLISH, STRICT);
    assertThat(en.keySet()).isEqualTo(zh.keySet());
    for (String key : zh.keySet()) {
      assertThat(zh.getString(key)).as(key).isNotBlank();
      if (!key.equals("pause.line")) { // nothing in it but its places
        assertThat(en.getString(key)).as(key).isNotEqualTo(zh.getString(key));
      }
    }
  }

  @Test
  void shared_words_come_from_the_look() {
    assertThat(new Texts().of("state.paused").zh()).isEqualTo("暂停服务");
  }

  @Test
  void a_text_that_does_not_exist_is_a_programmers_error() {
    assertThatThrownBy(() -> new Texts().of("no.such")).hasMessageContaining("no.such");
  }
}
