package org.anxu.server.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anxu.protocol.WordBundle;
import org.anxu.protocol.ticketing.BillAnswer;
import org.anxu.protocol.ticketing.BillAnswer.Outcome;
import org.jspecify.annotations.Nullable;

/** Tells customers at a kiosk what is to be paid. */
final class BillDesk {
  private static final WordBundle WORDS = new WordBundle("org.anxu.server.billing.bills");

  private final @Nullable BillingSystem system;
  private final @Nullable String payUrl;

  /**
   * Asks this system.
   *
   * @param system null when the hall has none
   * @param payUrl where a phone pays, with {@code {account}} in it; or null
   */
  BillDesk(@Nullable BillingSystem system, @Nullable String payUrl) {
    this.system = system;
    this.payUrl = payUrl;
  }

  /** What is to be paid for an account; whatever happens, in words. */
  BillAnswer look(Account account) throws InterruptedException {
    if (system == null) {
      return unknown(account, Outcome.UNAVAILABLE, "not-offered", pay(account));
    }
    return switch (system.lookUp(account)) {
      case BillingSystem.Answer.Bills(List<Bill> bills) -> found(account, bills);
      case BillingSystem.Answer.Unknown _ -> unknown(account, Outcome.UNKNOWN, "unknown", null);
      // Paying by phone does not go through this hall and may well work.
      case BillingSystem.Answer.Unavailable _ ->
          unknown(account, Outcome.UNAVAILABLE, "unavailable", pay(account));
    };
  }

  private BillAnswer found(Account account, List<Bill> bills) {
    List<Bill> open =
        bills.stream()
            .filter(bill -> bill.status() != Bill.Status.PAID && bill.amount().signum() > 0)
            .toList();
    BigDecimal sum = open.stream().map(Bill::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean overdue = open.stream().anyMatch(bill -> bill.status() == Bill.Status.OVERDUE);
    Outcome outcome = open.isEmpty() ? Outcome.PAID : overdue ? Outcome.OVERDUE : Outcome.DUE;
    return new BillAnswer(
        outcome,
        account.masked(),
        yuan(sum),
        bills.stream()
            .map(bill ->
                new BillAnswer.Line(bill.period(), yuan(bill.amount()), bill.status().name()))
            .toList(),
        open.isEmpty() ? null : pay(account),
        null);
  }

  private BillAnswer unknown(Account account, Outcome outcome, String why, @Nullable String payAt) {
    return new BillAnswer(outcome, account.masked(), null, List.of(), payAt, WORDS.of(why));
  }

  private @Nullable String pay(Account account) {
    return payUrl == null
        ? null
        : payUrl.replace(
            RestBilling.ACCOUNT, URLEncoder.encode(account.number(), StandardCharsets.UTF_8));
  }

  private static String yuan(BigDecimal sum) {
    return sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
