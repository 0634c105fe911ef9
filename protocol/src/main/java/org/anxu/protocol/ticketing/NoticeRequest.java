package org.anxu.protocol.ticketing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/notices/{action}}: what all public screens show. The action is one of {@code
 * message, end-message, emergency, end-emergency}; each reads the fields it needs and no others.
 *
 * @param commandId made by the client, the same for every repeat of one touch
 * @param message for {@code message}: 1 to 60 characters
 * @param until for {@code message}: until when, at most a week ahead
 * @param kind for {@code emergency}: FIRE, WATER_LEAK, SYSTEM_FAILURE or FOLLOW_STAFF
 */
public record NoticeRequest(
    String commandId, @Nullable String message, @Nullable Instant until, @Nullable String kind) {
  public NoticeRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
  }
}
