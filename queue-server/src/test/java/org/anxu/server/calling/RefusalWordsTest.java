package org.anxu.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxu.protocol.Words;
import org.anxu.server.hall.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal is a reason that a person can read, in both languages. */
class RefusalWordsTest {
  @ParameterizedTest
  @EnumSource(Refusal.class)
  void eachHasWordsInBothLanguages(Refusal refusal) {
    Words words = RefusalWords.of(refusal);
    assertThat(words.zh()).matches(text -> text.codePoints().anyMatch(Character::isIdeographic));
    assertThat(words.en()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
    assertThat(words.en()).as("a sentence").matches("[A-Z].*[.]");
  }

  @Test
  void noWordsAreLeftOfARefusalThatIsGone() {
    Set<String> names =
        Arrays.stream(Refusal.values()).map(Refusal::name).collect(Collectors.toSet());
    for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "org.anxu.server.calling.refusals",
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(names);
    }
  }
}
