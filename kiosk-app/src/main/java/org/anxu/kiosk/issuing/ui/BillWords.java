package org.anxu.kiosk.issuing.ui;

import java.util.stream.Collectors;
import org.anxu.kiosk.link.Reply;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.BillAnswer;
import org.anxu.protocol.ticketing.BillAnswer.Outcome;

/** A bill in plain words. */
final class BillWords {
  /** More lines than that are told by the cashier. */
  private static final int MOST_LINES = 3;

  private BillWords() {}

  /** All that is said of a bill, to see whether anything has changed. */
  static String of(BroughtBill bill, Phrases phrases) {
    return String.join(
        "|",
        bill.bill().shownAccount(),
        amount(bill, phrases),
        state(bill, phrases),
        lines(bill, phrases));
  }

  /** What is to be paid, or nothing where nobody knows and where nothing is. */
  static String amount(BroughtBill bill, Phrases phrases) {
    BillAnswer known = bill.known();
    return known == null || known.amount() == null || known.outcome() == Outcome.PAID
        ? ""
        : phrases.say("bill.yuan", known.amount());
  }

  /** How it stands. */
  static String state(BroughtBill bill, Phrases phrases) {
    return switch (bill.reply()) {
      case null -> phrases.say("bill.asking");
      case Reply.Told<BillAnswer>(BillAnswer answer) -> told(answer, phrases);
      case Reply.Declined<BillAnswer>(Words reason) -> reason.in(phrases.locale());
      case Reply.Unavailable<BillAnswer> _ -> phrases.say("bill.UNAVAILABLE");
    };
  }

  private static String told(BillAnswer answer, Phrases phrases) {
    return answer.reason() == null
        ? phrases.say("bill." + answer.outcome().name())
        : answer.reason().in(phrases.locale());
  }

  /** The icon, which the colour follows. */
  static String icon(BroughtBill bill) {
    BillAnswer known = bill.known();
    if (known == null) {
      return bill.reply() == null ? "clock" : "warning";
    }
    return switch (known.outcome()) {
      case PAID -> "free";
      case DUE -> "clock";
      case OVERDUE, UNKNOWN, UNAVAILABLE -> "warning";
    };
  }

  /** What the sum is made of, where it is made of several bills. */
  static String lines(BroughtBill bill, Phrases phrases) {
    BillAnswer known = bill.known();
    if (known == null || known.outcome() == Outcome.PAID) {
      return "";
    }
    var open = known.bills().stream().filter(line -> !line.status().equals("PAID")).toList();
    if (open.size() < 2) {
      return "";
    }
    String some =
        open.stream()
            .limit(MOST_LINES)
            .map(line -> line(line, phrases))
            .collect(Collectors.joining(" · "));
    return open.size() > MOST_LINES ? phrases.say("bill.lines.more", some, open.size()) : some;
  }

  private static String line(BillAnswer.Line line, Phrases phrases) {
    String amount = phrases.say("bill.yuan", line.amount());
    return line.period() == null ? amount : phrases.say("bill.line", line.period(), amount);
  }
}
