package org.anxu.kiosk.issuing.ui;

import org.anxu.kiosk.issuing.BillReading;
import org.anxu.kiosk.link.Reply;
import org.anxu.protocol.ticketing.BillAnswer;
import org.jspecify.annotations.Nullable;

/** A bill somebody holds, and what has been found out about it. */
final class BroughtBill {
  private final BillReading.Bill bill;
  private boolean asked;
  private @Nullable Reply<BillAnswer> reply;

  BroughtBill(BillReading.Bill bill) {
    this.bill = bill;
  }

  BillReading.Bill bill() {
    return bill;
  }

  /** True once: whoever gets it asks. */
  boolean shouldAsk() {
    boolean first = !asked;
    asked = true;
    return first;
  }

  void answered(Reply<BillAnswer> how) {
    reply = how;
  }

  /** What the server said; null while it is asked. */
  @Nullable Reply<BillAnswer> reply() {
    return reply;
  }

  /** What is known; null while it is asked and when nobody answered. */
  @Nullable BillAnswer known() {
    return reply instanceof Reply.Told<BillAnswer>(BillAnswer answer) ? answer : null;
  }
}
