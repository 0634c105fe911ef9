package org.anxu.protocol.ticketing;

import java.util.Objects;

/**
 * {@code POST /t/{visit}/cancel}: the customer gives the place back.
 *
 * @param commandId made by the page, the same for every repeat of one touch
 */
public record CancelRequest(String commandId) {
  public CancelRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
  }
}
