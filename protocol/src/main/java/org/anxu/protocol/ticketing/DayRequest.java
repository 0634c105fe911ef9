package org.anxu.protocol.ticketing;

import java.util.Objects;

/**
 * {@code POST /api/v1/day/{action}}: the director turns the service day. The action is one of
 * {@code open, end-issuing, close}.
 *
 * @param commandId made by the client, the same for every repeat of one touch
 */
public record DayRequest(String commandId) {
  public DayRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
  }
}
