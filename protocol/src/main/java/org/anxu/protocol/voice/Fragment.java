package org.anxu.protocol.voice;

/**
 * A piece of a sentence, as short as a voice pack records it.
 *
 * @param clip the name of its clip, such as {@code digit-3}
 * @param text how it is written for a machine that reads aloud
 */
public record Fragment(String clip, String text) {
  /** A short silence, as between the parts of {@code A-K1-07}. */
  static final Fragment PAUSE = new Fragment("pause", ",");

  /** Whether it is a silence, which needs no clip. */
  public boolean isPause() {
    return clip.equals(PAUSE.clip);
  }
}
