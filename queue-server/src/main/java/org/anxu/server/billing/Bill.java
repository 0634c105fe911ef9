package org.anxu.server.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One bill of an account.
 *
 * @param amount in yuan, not negative
 * @param status whether it is paid
 * @param period what it is for, as the billing system says it, or null
 */
record Bill(BigDecimal amount, Status status, @Nullable String period) {
  /** Whether a bill is paid. */
  enum Status {
    DUE,
    OVERDUE,
    PAID
  }

  Bill {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("the amount of a bill is not negative: " + amount);
    }
  }
}
