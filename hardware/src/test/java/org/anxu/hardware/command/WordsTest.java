package org.anxu.hardware.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.anxu.hardware.command.FoundDevice.Kind;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.printing.PrintOutcome;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.anxu.hardware.command.words",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(new TreeSet<>(bundle(Locale.ENGLISH).keySet()))
        .isEqualTo(new TreeSet<>(bundle(Locale.ROOT).keySet()));
  }

  @Test
  void every_state_kind_and_outcome_has_words() {
    Words words = new Words(Locale.CHINA);
    for (Readiness each : Readiness.values()) {
      assertThat(words.say("readiness." + each)).isNotBlank();
    }
    for (Kind each : Kind.values()) {
      assertThat(words.say("kind." + each)).isNotBlank();
    }
    for (PrintOutcome.Result each : PrintOutcome.Result.values()) {
      assertThat(words.say("print." + each, 1, 2)).isNotBlank();
    }
  }
}
