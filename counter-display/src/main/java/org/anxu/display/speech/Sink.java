package org.anxu.display.speech;

import java.io.IOException;

/** Takes sounds, one at a time. */
interface Sink {
  /**
   * Plays a sound and returns when it has ended.
   *
   * @throws Unspoken if it was not heard to its end, with the reason for the status
   */
  void play(Sound sound) throws Unspoken, InterruptedException;

  /**
   * Also keeps what is played.
   *
   * @param cue what the sound is
   */
  interface Record {
    void keep(Sound sound, Cue cue) throws IOException;
  }

  /**
   * What a sound is.
   *
   * @param call the call's id
   * @param language the language's code, or {@code chime}
   * @param text what is said
   */
  record Cue(String call, String language, String text) {}
}
