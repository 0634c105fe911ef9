package org.anxu.server.access;

import java.time.Duration;
import org.anxu.protocol.WordBundle;
import org.anxu.protocol.Words;

/** A device asks more often than it may. */
public final class TooFast extends RuntimeException {
  private static final WordBundle WORDS = new WordBundle("org.anxu.server.access.problems");

  private static final long serialVersionUID = 1L;

  private final long seconds;

  /** It may ask again after this time. */
  TooFast(Duration left) {
    super("asked too often; try again in " + seconds(left) + " s");
    seconds = seconds(left);
  }

  private static long seconds(Duration left) {
    return Math.max(1, left.plusMillis(999).toSeconds());
  }

  /** After how many seconds it may ask again; at least one. */
  public long seconds() {
    return seconds;
  }

  /** What a customer is told. */
  public Words words() {
    return WORDS.of("too-fast", seconds);
  }
}
