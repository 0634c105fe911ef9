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
 * @param bills the accounts of the bills that the customer brings, at most five; may be left out
 * @param care the help that the customer asks for; may be left out
 */
public record IssueRequest(
    String commandId,
    String category,
    @Nullable List<String> further,
    @Nullable List<String> bills,
    @Nullable List<CareWish> care) {
  /** How many bills one ticket takes. */
  public static final int MOST_BILLS = 5;

  public IssueRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
    Objects.requireNonNull(category, "category is missing");
    if (bills != null && bills.size() > MOST_BILLS) {
      throw new IllegalArgumentException("a ticket takes at most " + MOST_BILLS + " bills");
    }
  }

  /** A request without bills, of a customer who asks for no help. */
  public IssueRequest(String commandId, String category, @Nullable List<String> further) {
    this(commandId, category, further, null, null);
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

  /** Without the accounts, so that no log ever shows one. */
  @Override
  public String toString() {
    return "IssueRequest[" + commandId + ", " + matters() + "]";
  }
}
