package org.anxu.protocol.ticketing;

import java.util.List;
import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link BillRequest}.
 *
 * @param outcome what is known
 * @param account the account with all but its last digits hidden
 * @param amount what is to be paid altogether in yuan, such as {@code 86.40}; null when unknown
 * @param bills the bills of the account, the oldest first; empty when unknown
 * @param payUrl where a phone pays them, to be shown as a code; null when there is no such way, or
 *     nothing to pay
 * @param reason why nothing is known, in words for the customer; null when it is
 */
public record BillAnswer(
    Outcome outcome,
    String account,
    @Nullable String amount,
    List<Line> bills,
    @Nullable String payUrl,
    @Nullable Words reason) {
  public BillAnswer {
    bills = List.copyOf(bills);
  }

  /** What is known of an account's bills. */
  public enum Outcome {
    /** Something is to be paid, in time. */
    DUE,
    /** Something should have been paid by now. */
    OVERDUE,
    /** All is paid. */
    PAID,
    /** There is no such account. */
    UNKNOWN,
    /** Nobody can say now; the line and paying by phone go on. */
    UNAVAILABLE
  }

  /**
   * One bill.
   *
   * @param period what it is for, such as {@code 2026-11}, or null
   * @param amount in yuan
   * @param status DUE, OVERDUE or PAID
   */
  public record Line(@Nullable String period, String amount, String status) {}
}
