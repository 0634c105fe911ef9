package org.anxu.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;

/** A small hall for tests. */
public final class Halls {
  public static final Instant NOW = Instant.parse("2026-11-24T06:30:00Z");

  private Halls() {}

  public static Catalogue catalogue() {
    return new Catalogue(
        new Words("供水营业厅", "Water Service Hall"),
        "96968",
        new Words("周一至周五 8:30–17:30", "Mon–Fri 8:30–17:30"),
        "Asia/Shanghai",
        "http://hall.example:8080",
        List.of(new Catalogue.Group("apply", new Words("报装与改迁", "Connections"))),
        List.of(
            category("payment", "A", "水费缴纳", "Pay a water bill", ""),
            category("install", "C", "新装", "New connection", "apply")),
        List.of(
            new Catalogue.BillFormat(
                "bill-url", "https?://[^\\s?]{1,200}\\?account=(?<account>\\d{6,20})", "payment"),
            new Catalogue.BillFormat("digits", "(?<account>\\d{10,16})", "payment")));
  }

  private static Catalogue.Category category(
      String code, String prefix, String zh, String en, String group) {
    return new Catalogue.Category(
        code,
        prefix,
        new Words(zh, en),
        group,
        List.of(new Words("水费账单", "Water bill")),
        List.of(new Words("到窗口办理", "Go to the counter")),
        new Words("不收费", "Free"),
        new Words("约 5 分钟", "About 5 minutes"),
        new Words("收费窗口,电话 96968", "Cashier, phone 96968"));
  }

  public static BoardState board(DayPhase phase) {
    return new BoardBuilder()
        .phase(phase)
        .lines(
            List.of(
                new CategoryLine(
                    "payment",
                    new Words("水费缴纳", "Pay a water bill"),
                    3,
                    2,
                    new WaitEstimate(6, 12)),
                new CategoryLine("install", new Words("新装", "New connection"), 1, 0, null)))
        .board();
  }

  /** The hall with a pause of one category, as somebody made it. */
  public static BoardState paused(boolean noNewTickets, Instant back) {
    BoardState open = board(DayPhase.OPEN);
    CategoryLine payment = open.lines().getFirst();
    PauseNotice pause =
        new PauseNotice("TECHNICAL_FAULT", new Words("设备故障", "Technical fault"), back, "系统升级");
    return BoardBuilder.of(open)
        .lines(
            List.of(
                new CategoryLine(
                    payment.category(), payment.name(), 3, 2, null, pause, noNewTickets),
                open.lines().getLast()))
        .board();
  }

  public static IssuedTicket ticket() {
    return new IssuedTicket(
        "t-1",
        "A023",
        "payment",
        NOW,
        3,
        new WaitEstimate(6, 12),
        "http://hall.example:8080/t/3f9d0c1a7b2e4d5f");
  }

  /** A new touch. */
  public static IssueRequest touch(String category) {
    return new IssueRequest(UUID.randomUUID().toString(), category);
  }
}
