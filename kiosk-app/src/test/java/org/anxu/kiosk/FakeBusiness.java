package org.anxu.kiosk;

import java.time.Duration;
import java.util.List;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.BillAnswer;
import org.anxu.protocol.ticketing.BillAnswer.Line;
import org.anxu.protocol.ticketing.BillAnswer.Outcome;
import org.anxu.protocol.ticketing.BillRequest;
import org.anxu.protocol.ticketing.FindRequest;
import org.anxu.protocol.ticketing.FoundTickets;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.protocol.ticketing.Refused;

/** What the server knows of bills and lost slips; an account's last digit says how it stands. */
final class FakeBusiness {
  private static final String PAY = "https://pay.example/water?account=";
  private static final Words NOT_NOW =
      new Words(
          "暂时查不到水费金额。您仍可取号到窗口缴费,或用手机缴费。",
          "The amount cannot be looked up now. You may take a number.");
  private static final Words NONE =
      new Words("没有查到这个户号。请核对账单,或到窗口查询。", "There is no such account. Please check the bill.");
  private static final Words TOO_FAST =
      new Words("取号或查询太频繁了。请等 20 秒再试,或找引导员。", "Too often. Please try again in 20 seconds.");

  private FakeBusiness() {}

  static Object lookUp(byte[] body) throws MalformedMessage {
    String account = Wire.decode(body, BillRequest.class).account();
    return switch (account.charAt(account.length() - 1)) {
      case '1' ->
          known(Outcome.DUE, "86.40", List.of(new Line("2026-11", "86.40", "DUE")), account);
      case '2' ->
          known(
              Outcome.OVERDUE,
              "1286.40",
              List.of(
                  new Line("2026-09", "400.00", "OVERDUE"),
                  new Line("2026-10", "400.00", "OVERDUE"),
                  new Line("2026-11", "486.40", "DUE")),
              account);
      case '3' -> known(Outcome.PAID, "0.00", List.of(), null);
      case '4' -> new BillAnswer(Outcome.UNKNOWN, "••••", null, List.of(), null, NONE);
      case '9' -> new Refused("TOO_FAST", TOO_FAST);
      default ->
          new BillAnswer(Outcome.UNAVAILABLE, "••••", null, List.of(), PAY + account, NOT_NOW);
    };
  }

  private static BillAnswer known(
      Outcome outcome, String amount, List<Line> lines, String payable) {
    return new BillAnswer(
        outcome, "••••", amount, lines, payable == null ? null : PAY + payable, null);
  }

  /** By category three; by a bill its own ticket, unless its account ends in 0. */
  static Object find(byte[] body) throws MalformedMessage {
    FindRequest request = Wire.decode(body, FindRequest.class);
    if (request.bill() != null) {
      return new FoundTickets(request.bill().endsWith("0") ? List.of() : List.of(Halls.ticket()));
    }
    return new FoundTickets(List.of(Halls.ticket(), other("A024", 4), other("A1025", 9)));
  }

  private static IssuedTicket other(String label, int minutes) {
    IssuedTicket ticket = Halls.ticket();
    return new IssuedTicket(
        label,
        label,
        ticket.category(),
        ticket.issuedAt().plus(Duration.ofMinutes(minutes)),
        4,
        ticket.estimate(),
        ticket.page(),
        List.of("rename", "close-account"));
  }
}
