package org.anxu.server.billing;

import java.util.List;

/**
 * Where the utility keeps its bills. Asked from many threads at once; an answer may take a while.
 */
interface BillingSystem {
  /** What it says of an account. */
  sealed interface Answer {
    /** Its bills, the oldest first; none means that nothing is to be paid. */
    record Bills(List<Bill> bills) implements Answer {
      public Bills {
        bills = List.copyOf(bills);
      }
    }

    /** There is no such account. */
    record Unknown() implements Answer {}

    /**
     * Nobody can say now.
     *
     * @param why for the operator's log; it holds neither the account nor the key
     */
    record Unavailable(String why) implements Answer {}
  }

  /** Looks up the bills of an account. */
  Answer lookUp(Account account) throws InterruptedException;
}
