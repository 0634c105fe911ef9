package org.anxu.protocol.ticketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/tickets}: one number, please.
 *
 * @param commandId made by the client, the same for every repeat of one touch; 8 to 64 letters,
 *     digits and hyphens
 * @param category the category's code
 * @param further other matters of the same visit, at most two; may be left out
 */
public record IssueRequest(String commandId, String category, @Nullable List<String> further) {
  public IssueRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
    Objects.requireNonNull(category, "category is missing");
  }

  /** A request for one matter. */
  public IssueRequest(String commandId, String category) {
    this(commandId, category, null);
  }

  /** What for, in order. */
  public List<String> matters() {
    List<String> matters = new ArrayList<>();
    matters.add(category);
    if (further != null) {
      matters.addAll(further);
    }
    return matters;
  }
}
