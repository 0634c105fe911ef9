package org.anxu.hardware.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real program, which says by phonemes in which language it reads. */
class EspeakNgTest {
  private static final EspeakNg ESPEAK = new EspeakNg(EspeakNg.PROGRAM, 150);

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "yue"})
  void chinese_is_not_read_as_english(String language) throws Exception {
    assertThat(phonemes(language, "请到一号窗口")).isNotBlank().doesNotContain("(en)");
  }

  @Test
  void a_plain_comma_in_chinese_is_a_pause() throws Exception {
    assertThat(phonemes("zh-CN", "谢谢,再见").lines()).hasSize(2);
    assertThat(phonemes("en", "thank you, goodbye").lines()).hasSize(2);
  }

  @Test
  void the_speed_and_what_is_asked_besides_are_in_the_command() {
    assertThat(new EspeakNg("/opt/speak", 90).command(Locale.ENGLISH, "--stdout"))
        .isEqualTo(
            List.of("/opt/speak", "-v", "en-gb", "-s", "90", "-b", "1", "--stdin", "--stdout"));
  }

  private static String phonemes(String language, String text) throws Exception {
    Locale locale = Locale.forLanguageTag(language);
    Process process = new ProcessBuilder(ESPEAK.command(locale, "-q", "-x")).start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(EspeakNg.input(locale, text));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }
}
