package org.anxu.display.speech;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.display.speech.Sound.WrongSound;
import org.anxu.hardware.voice.EspeakNg;
import org.anxu.protocol.voice.Sentence;

/** Debian's espeak-ng, a process for each sentence, which writes WAV to its output. */
final class Espeak implements Voice {
  static final String MISSING = "espeak-missing";
  static final String FAILED = "espeak-failed";

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 44 + 2 * Sound.RATE * LONGEST_SECONDS;

  private final EspeakNg program;
  private final ScheduledExecutorService timer;

  Espeak(EspeakNg program, ScheduledExecutorService timer) {
    this.program = program;
    this.timer = timer;
  }

  @Override
  public Sound say(Sentence sentence) throws Unspoken, InterruptedException {
    Locale language = Locale.forLanguageTag(sentence.tongue().code());
    try {
      var outcome =
          new BoundedProgram(program.command(language, "--stdout"), timer)
              .run(EspeakNg.input(language, sentence.text()), MOST_BYTES, PATIENCE);
      if (outcome.hung() || outcome.exit() != 0 || outcome.output().length == 0) {
        throw new Unspoken(
            FAILED,
            program.program()
                + (outcome.hung() ? " hung" : " ended with status " + outcome.exit()));
      }
      return Sound.wav(outcome.output()).trimmed();
    } catch (IOException e) {
      throw new Unspoken(MISSING, e.toString());
    } catch (WrongSound e) {
      throw new Unspoken(FAILED, program.program() + " wrote " + e.getMessage());
    }
  }
}
