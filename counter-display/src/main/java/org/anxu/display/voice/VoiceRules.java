package org.anxu.display.voice;

import java.time.Duration;
import java.util.List;
import org.anxu.protocol.voice.Tongue;

/**
 * How the hall wants its calls announced.
 *
 * @param tongues the languages, in the order they are spoken in
 * @param maxAge a call older than this is no longer spoken
 * @param volume how loud at which hour
 * @param category whether it is said what the number waits for
 */
public record VoiceRules(
    List<Tongue> tongues, Duration maxAge, VolumePlan volume, boolean category) {
  /** From so many waiting calls on, the one to be spoken among them, texts are short. */
  static final int SHORT_FROM = 3;

  /** From so many waiting calls on, the first language alone is spoken. */
  static final int ONE_TONGUE_FROM = 5;

  public VoiceRules {
    tongues = List.copyOf(tongues);
    if (tongues.isEmpty()) {
      throw new IllegalArgumentException("a voice needs a language");
    }
  }
}
