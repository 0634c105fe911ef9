package org.anxu.display.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.display.speech.Sound.WrongSound;
import org.anxu.display.voice.Sentence;
import org.anxu.display.voice.Tongue;

/** Debian's espeak-ng, a process for each sentence, which writes WAV to its output. */
final class Espeak implements Voice {
  static final String PROGRAM = "espeak-ng";
  static final String MISSING = "espeak-missing";
  static final String FAILED = "espeak-failed";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 44 + 2 * Sound.RATE * LONGEST_SECONDS;

  private final String program;
  private final int speed;
  private final ScheduledExecutorService timer;

  /**
   * A voice.
   *
   * @param program its path or name
   * @param speed words a minute, as espeak-ng counts them
   */
  Espeak(String program, int speed, ScheduledExecutorService timer) {
    this.program = program;
    this.speed = speed;
    this.timer = timer;
  }

  /**
   * The plain voice {@code cmn} of espeak-ng 1.51 turns Chinese characters into pinyin and reads
   * that as English (espeak-ng issue 1236); this one reads them, and letters as letters.
   */
  static String voiceOf(Tongue tongue) {
    return switch (tongue) {
      case MANDARIN -> "cmn-latn-pinyin";
      case CANTONESE -> "yue";
      case ENGLISH -> "en-gb";
    };
  }

  /** In Chinese only a Chinese comma is a pause to espeak-ng; the hall's words have plain ones. */
  private static String written(Sentence sentence) {
    String text = sentence.text();
    return sentence.tongue() == Tongue.ENGLISH ? text : text.replace(',', '\uFF0C');
  }

  @Override
  public Sound say(Sentence sentence) throws Unspoken, InterruptedException {
    var command =
        List.of(
            program,
            "-v",
            voiceOf(sentence.tongue()),
            "-s",
            Integer.toString(speed),
            "-b",
            "1", // the input is UTF-8, whatever this process's locale is
            "--stdin",
            "--stdout");
    try {
      var outcome =
          new BoundedProgram(command, timer)
              .run(written(sentence).getBytes(StandardCharsets.UTF_8), MOST_BYTES, PATIENCE);
      if (outcome.hung() || outcome.exit() != 0 || outcome.output().length == 0) {
        throw new Unspoken(
            FAILED, program + (outcome.hung() ? " hung" : " ended with status " + outcome.exit()));
      }
      return Sound.wav(outcome.output()).trimmed();
    } catch (IOException e) {
      throw new Unspoken(MISSING, e.toString());
    } catch (WrongSound e) {
      throw new Unspoken(FAILED, program + " wrote " + e.getMessage());
    }
  }
}
