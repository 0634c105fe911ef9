package org.anxu.hardware.printing;

import java.nio.charset.StandardCharsets;

/**
 * The two process ids of a job: one is asked for before the last line that leaves a mark, one after
 * the cut. Letters that no status byte resembles.
 */
record JobId(String nearEndWord, String endWord) {
  /** Asked for after a connect, to learn whether the printer knows the question. */
  static final byte[] PROBE = {'!', '!', '!', '!'};

  private static final int LENGTH = 4;

  /** Ids that come again after 65,536 jobs. */
  static JobId of(long number) {
    return new JobId(word(0x60, number), word(0x40, number));
  }

  private static String word(int letters, long number) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      word.append((char) (letters | number >> 4 * (LENGTH - 1 - i) & 0x0F));
    }
    return word.toString();
  }

  byte[] nearEnd() {
    return nearEndWord.getBytes(StandardCharsets.US_ASCII);
  }

  byte[] end() {
    return endWord.getBytes(StandardCharsets.US_ASCII);
  }
}
