package org.anxu.display.speech;

import org.anxu.protocol.voice.Sentence;

/** Turns a sentence into sound. */
interface Voice {
  /**
   * The sentence as sound, never null and never longer than {@link #LONGEST_SECONDS}.
   *
   * @throws Unspoken if this voice cannot say it, with the reason for the status
   */
  Sound say(Sentence sentence) throws Unspoken, InterruptedException;

  /** A sentence this long is something else than a call. */
  int LONGEST_SECONDS = 30;

  /** What is not as it should be although it spoke, as a status code; empty when all is well. */
  default String lack() {
    return "";
  }
}
