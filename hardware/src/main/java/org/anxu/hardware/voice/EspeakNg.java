package org.anxu.hardware.voice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How Debian's espeak-ng is asked to speak, by its manual page espeak-ng(1): {@code -v} the voice,
 * {@code -s} words a minute, {@code -b 1} text in UTF-8 whatever the process's locale is, {@code
 * --stdin} the text from its input, where none can be taken for an option.
 *
 * @param program its name on the path, or where it is
 * @param speed words a minute, as espeak-ng counts them; its own default is 175
 */
public record EspeakNg(String program, int speed) {
  /** Its name on the path. */
  public static final String PROGRAM = "espeak-ng";

  /** The command that speaks this language, with further options behind. */
  public List<String> command(Locale language, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "-v",
                voice(language),
                "-s",
                Integer.toString(speed),
                "-b",
                "1",
                "--stdin"));
    command.addAll(List.of(options));
    return command;
  }

  /**
   * The plain voice {@code cmn} of espeak-ng 1.51 turns Chinese characters into pinyin and reads
   * that as English (espeak-ng issue 1236); this one reads them, and letters as letters.
   */
  private static String voice(Locale language) {
    return switch (language.getLanguage()) {
      case "zh" -> "cmn-latn-pinyin";
      case "yue" -> "yue";
      case "en" -> "en-gb";
      default -> throw new IllegalArgumentException("no voice for " + language.toLanguageTag());
    };
  }

  /**
   * The input for a text. To espeak-ng a comma in Chinese is a pause only if it is a Chinese one.
   */
  public static byte[] input(Locale language, String text) {
    String written = language.getLanguage().equals("en") ? text : text.replace(',', '\uFF0C');
    return written.getBytes(StandardCharsets.UTF_8);
  }
}
