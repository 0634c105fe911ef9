package org.anxu.protocol.ticketing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/tickets/find}: a customer has lost the slip. Found by the bill it was taken
 * with, or by the category and about when.
 *
 * @param bill the account of the bill, or null
 * @param category the category's code, when there is no bill
 * @param around about when the number was taken, when there is no bill
 */
public record FindRequest(
    @Nullable String bill, @Nullable String category, @Nullable Instant around) {
  public FindRequest {
    if (bill == null) {
      Objects.requireNonNull(category, "category is missing, and so is bill");
      Objects.requireNonNull(around, "around is missing, and so is bill");
    }
  }

  /** Without the account, so that no log ever shows one. */
  @Override
  public String toString() {
    return "FindRequest[" + category + ", " + around + "]";
  }
}
