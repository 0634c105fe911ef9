package org.anxu.protocol.ticketing;

import java.util.Objects;

/**
 * {@code POST /api/v1/bills/lookup}: what is to be paid for an account. It stands in the body, for
 * addresses are written down on the way.
 *
 * @param account as the code on the bill says it: 4 to 32 letters, digits and hyphens
 */
public record BillRequest(String account) {
  public BillRequest {
    Objects.requireNonNull(account, "account is missing");
  }

  /** Without the account, so that no log ever shows one. */
  @Override
  public String toString() {
    return "BillRequest";
  }
}
