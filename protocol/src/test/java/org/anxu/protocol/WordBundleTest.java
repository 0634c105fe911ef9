package org.anxu.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/** Both languages, whatever the machine's own is. */
class WordBundleTest {
  private static final WordBundle WORDS = new WordBundle("org.anxu.protocol.sample");

  @Test
  void words_are_read_in_both_languages_with_what_belongs_into_them() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      assertThat(WORDS.of("wait", 3)).isEqualTo(new Words("请等 3 分钟", "Please wait 3 minutes"));
      assertThat(WORDS.of("plain")).isEqualTo(new Words("原样 {0}", "As it stands {0}"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_key_that_is_not_there_can_be_asked_about_and_is_never_made_up() {
    assertThat(WORDS.has("plain")).isTrue();
    assertThat(WORDS.has("no-such-key")).isFalse();
    assertThatThrownBy(() -> WORDS.of("no-such-key")).isInstanceOf(MissingResourceException.class);
  }
}
