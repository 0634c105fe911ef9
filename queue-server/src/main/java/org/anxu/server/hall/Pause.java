package org.anxu.server.hall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What customers are told while a counter pauses.
 *
 * @param reason why
 * @param expectedReturn until when, if the officer said
 * @param message the officer's own words, at most 60 characters, or null
 */
public record Pause(
    PauseReason reason, @Nullable Instant expectedReturn, @Nullable String message) {
  /** How many characters a message has at the most. */
  public static final int LONGEST_MESSAGE = 60;

  public Pause {
    if (message != null && (message.isBlank() || message.length() > LONGEST_MESSAGE)) {
      throw new IllegalArgumentException(
          "a pause message has 1 to " + LONGEST_MESSAGE + " characters, or is left out");
    }
  }
}
