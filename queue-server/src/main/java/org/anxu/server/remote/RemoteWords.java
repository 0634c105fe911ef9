package org.anxu.server.remote;

import org.anxu.protocol.WordBundle;
import org.anxu.protocol.Words;

/** Why a kiosk did not do it, in words. */
public final class RemoteWords {
  private static final WordBundle WORDS = new WordBundle("org.anxu.server.remote.remote");

  private RemoteWords() {}

  /** The words of a reason; a reason without words of its own is told as it is. */
  public static Words of(String code) {
    String key = "why." + code;
    return WORDS.has(key) ? WORDS.of(key) : WORDS.of("why.other", code);
  }
}
