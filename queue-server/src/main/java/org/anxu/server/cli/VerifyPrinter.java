package org.anxu.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anxu.protocol.Words;
import org.anxu.server.proof.Digest;
import org.anxu.server.proof.Finding;
import org.anxu.server.proof.OrderReport;
import org.anxu.server.proof.Verdict;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import tools.jackson.databind.json.JsonMapper;

/** Prints what became of a proof: in the words of the terminal's language, or as JSON. */
final class VerifyPrinter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final PrintWriter out;
  private final boolean json;
  private final boolean chinese = Locale.getDefault().getLanguage().equals("zh");

  VerifyPrinter(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void print(Path file, Verdict verdict, Optional<OrderReport> report, boolean digests) {
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(object(verdict, report)));
    } else {
      words(file, verdict);
      if (digests) {
        digests(verdict);
      }
      report.ifPresent(this::tables);
    }
    out.flush();
  }

  private static Map<String, Object> object(Verdict verdict, Optional<OrderReport> report) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("whole", verdict.isWhole());
    object.put("entries", verdict.entries());
    object.put("entriesPerSecond", verdict.rate());
    object.put(
        "findings",
        verdict.findings().stream()
            .map(each ->
                Map.of("sequence", each.sequence(), "key", each.key(), "words", each.words()))
            .toList());
    object.put("more", verdict.more());
    object.put("digestHolds", verdict.digestHolds());
    verdict.closed().ifPresent(digest -> object.put("closed", digest.toString()));
    verdict.head().ifPresent(digest -> object.put("head", digest.toString()));
    report.ifPresent(value -> object.put("report", value));
    return object;
  }

  private void words(Path file, Verdict verdict) {
    for (Finding finding : verdict.findings()) {
      String where = finding.sequence() == 0 ? "-" : Long.toString(finding.sequence());
      out.println(where + ": " + said(finding.words()));
    }
    if (verdict.more()) {
      out.println(say("……此后不再列出。", "... and more, not listed."));
    }
    String result = verdict.isWhole() ? say("完好", "whole") : say("不完好", "NOT whole");
    out.println(
        say("%s：%s，%,d 条记录，每秒 %,d 条", "%s: %s, %,d entries, %,d entries/s")
            .formatted(file, result, verdict.entries(), verdict.rate()));
    if (!verdict.digestHolds()) {
      out.println(
          say(
              "日志中没有该摘要所指的记录：被截短，或整个重写过。",
              "The journal does not hold the entry of the digest: it was cut short, or written"
                  + " anew as a whole."));
    }
  }

  private void digests(Verdict verdict) {
    out.println("closed " + verdict.closed().map(Digest::toString).orElse("-"));
    out.println("head " + verdict.head().map(Digest::toString).orElse("-"));
  }

  private void tables(OrderReport report) {
    out.println();
    out.println(say("服务顺序报告 ", "Order report ") + report.day());
    List<String[]> rows =
        report.overtakes().stream()
            .map(each ->
                row(
                    each.sequence(),
                    each.time(),
                    each.label(),
                    each.counter() + " / " + each.officer(),
                    way(each.way()),
                    String.join(" ", each.passed())))
            .toList();
    table(
        say("越过先到者的叫号", "Calls that passed an earlier arrival"),
        List.of("#", "time", "called", "counter", "way", "passed"),
        rows);
    rows =
        report.cameBackAhead().stream()
            .map(each ->
                row(
                    each.sequence(),
                    each.time(),
                    each.label(),
                    way(each.way()),
                    each.actor() + " / " + each.reason(),
                    Integer.toString(each.ahead())))
            .toList();
    table(
        say("回到前面", "Came back ahead"),
        List.of("#", "time", "label", "way", "by / reason", "ahead of"),
        rows);
    rows =
        report.byVoice().stream()
            .map(each ->
                row(
                    each.sequence(),
                    each.time(),
                    each.label(),
                    each.counter(),
                    each.actor() + " / " + each.note(),
                    String.join(" ", each.passed())))
            .toList();
    table(
        say("口头叫号先于先到者", "Served by voice before an earlier arrival"),
        List.of("#", "time", "served", "counter", "by / reason", "passed"),
        rows);
    rows =
        report.earlierSettings().stream()
            .map(each ->
                row(
                    each.sequence(),
                    each.time(),
                    each.label() + " @" + each.counter(),
                    each.next(),
                    "#" + each.change() + " " + each.what(),
                    each.actor() + " / " + each.reason()))
            .toList();
    table(
        say("按改动前的设置会先叫别人", "An earlier ticket would have been next before a change"),
        List.of("#", "time", "called", "instead", "change", "by / reason"),
        rows);
  }

  private static String[] row(long sequence, java.time.Instant time, String... rest) {
    String[] row = new String[rest.length + 2];
    row[0] = Long.toString(sequence);
    row[1] = TIME.format(time.atZone(ZoneId.systemDefault()));
    System.arraycopy(rest, 0, row, 2, rest.length);
    return row;
  }

  private void table(String title, List<String> heads, List<String[]> rows) {
    out.println();
    out.println(title + ": " + rows.size());
    if (rows.isEmpty()) {
      return;
    }
    int[] widths = {9, 10, 14, 20, 30, 30};
    Column[] columns = new Column[widths.length];
    for (int i = 0; i < widths.length; i++) {
      columns[i] = new Column(widths[i], 1, Column.Overflow.WRAP);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
    table.addRowValues(heads.toArray(String[]::new));
    rows.forEach(table::addRowValues);
    out.print(table);
  }

  private String way(String way) {
    return switch (way) {
      case "RETURNING" -> say("返回窗口", "return");
      case "CARE" -> say("关爱优先", "care lane");
      case "SUPPORT" -> say("支援次序", "support ranking");
      case "REINSTATED" -> say("过号恢复", "reinstated");
      case "TRANSFERRED" -> say("转移", "transferred");
      case "JOINED_OFFLINE" -> say("离线号加入", "joined offline");
      case "ADMITTED" -> say("人工登记离线号", "mark admitted");
      case "CALL_WITHDRAWN" -> say("撤回叫号", "call withdrawn");
      case "COUNTER_CHANGED" -> say("窗口业务变更", "counter changed");
      default -> way;
    };
  }

  private String said(Words words) {
    return chinese ? words.zh() : words.en();
  }

  private String say(String zh, String en) {
    return chinese ? zh : en;
  }
}
