package org.anxu.protocol.device;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/devices/{device}/{action}}: staff have a kiosk do something.
 *
 * @param commandId made by the client, the same for every repeat: a repeat does nothing again
 * @param text the words of {@code lock} (if wanted) and {@code message}, at most 60 characters
 * @param minutes how long a message is shown, 1 to 720; null for 30
 */
public record RemoteRequest(String commandId, @Nullable String text, @Nullable Integer minutes) {
  /** The longest text, in characters. */
  public static final int LONGEST = 60;

  public RemoteRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
    if (!commandId.matches("[A-Za-z0-9-]{8,64}")) {
      throw new IllegalArgumentException("commandId must be 8 to 64 letters, digits or hyphens");
    }
    if (text != null
        && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))) {
      throw new IllegalArgumentException("text must be one line of at most 60 characters");
    }
    if (minutes != null && (minutes < 1 || minutes > 720)) {
      throw new IllegalArgumentException("minutes must be 1 to 720");
    }
  }
}
