package org.anxu.protocol.ticketing;

import java.util.Objects;

/**
 * {@code POST /api/v1/help}: somebody at this kiosk calls the guide.
 *
 * @param commandId made by the client, the same for every repeat of one touch: a repeat asks how it
 *     stands
 */
public record HelpRequest(String commandId) {
  public HelpRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
  }
}
