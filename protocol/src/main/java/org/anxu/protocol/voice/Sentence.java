package org.anxu.protocol.voice;

import java.util.List;

/**
 * What is said in one language.
 *
 * @param tongue the language
 * @param caption what the screen shows meanwhile
 * @param text the whole of it for a machine that reads aloud
 * @param fragments the pieces a voice pack composes it from
 */
public record Sentence(Tongue tongue, String caption, String text, List<Fragment> fragments) {
  public Sentence {
    fragments = List.copyOf(fragments);
  }
}
