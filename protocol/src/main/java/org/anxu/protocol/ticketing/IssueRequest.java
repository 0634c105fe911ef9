package org.anxu.protocol.ticketing;

import java.util.Objects;

/**
 * {@code POST /api/v1/tickets}: one number, please.
 *
 * @param commandId made by the client, the same for every repeat of one touch; 8 to 64 letters,
 *     digits and hyphens
 * @param category the category's code
 */
public record IssueRequest(String commandId, String category) {
  public IssueRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
    Objects.requireNonNull(category, "category is missing");
  }
}
