package org.anxu.protocol.ticketing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/counters/{counter}/{action}}: what an officer does. The action is one of
 * {@code open, call-next, recall, withdraw, start, complete, no-show, hold, resume-held, transfer,
 * undo, pause, resume, close}.
 *
 * @param commandId made by the client, the same for every repeat of one key press
 * @param reason for {@code pause}: TECHNICAL_FAULT, SHORT_LEAVE, BREAK, MEETING or END_OF_SHIFT
 * @param expectedReturn for {@code pause}, if known
 * @param message for {@code pause}, at most 60 characters, shown to customers
 * @param now for {@code pause}: withdraw a call instead of waiting for it to end
 * @param visit for {@code resume-held}: the visit's label, such as {@code A023}, or its id
 * @param category for {@code transfer}: what the visit needs next
 * @param directed for {@code transfer}: the only counter that may call it; any if left out
 */
public record CounterRequest(
    String commandId,
    @Nullable String reason,
    @Nullable Instant expectedReturn,
    @Nullable String message,
    @Nullable Boolean now,
    @Nullable String visit,
    @Nullable String category,
    @Nullable String directed) {
  public CounterRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
  }

  /** Whether a call is withdrawn rather than waited for; not said means no. */
  public boolean atOnce() {
    return Boolean.TRUE.equals(now);
  }

  /** The same about a visit by its id. */
  public CounterRequest withVisit(@Nullable String id) {
    return new CounterRequest(
        commandId, reason, expectedReturn, message, now, id, category, directed);
  }

  /** A pause. */
  public static CounterRequest pause(
      String commandId,
      String reason,
      @Nullable Instant expectedReturn,
      @Nullable String message,
      boolean now) {
    return new CounterRequest(commandId, reason, expectedReturn, message, now, null, null, null);
  }

  /** A request that needs nothing but its id. */
  public static CounterRequest of(String commandId) {
    return new CounterRequest(commandId, null, null, null, false, null, null, null);
  }
}
