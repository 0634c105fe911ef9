package org.anxu.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxu.protocol.Wire;
import org.anxu.protocol.Words;

/**
 * A full hour on the hall's screen, told to the real page in place of its program: every place of
 * the screen is taken by the longest that it may have to hold.
 */
final class PlantedPicture {
  private static final Pattern NAME =
      Pattern.compile("^ {4}name: \\{ zh: \"(.*?)\", en: \"(.*?)\" }", Pattern.MULTILINE);

  private PlantedPicture() {}

  /** The names of the categories that ship. */
  static List<Words> names() throws IOException {
    try (var in = ServerProcess.class.getResourceAsStream("/default-catalogue.yaml")) {
      Matcher found = NAME.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      List<Words> names = new ArrayList<>();
      while (found.find()) {
        names.add(new Words(found.group(1), found.group(2)));
      }
      return names;
    }
  }

  /** Shows it; a page opened before draws it when it loads anew. */
  static void show(Page page, String label) throws IOException {
    String events = "retry: 60000\nevent: picture\ndata: " + json(label) + "\n\n";
    page.route(
        "**/events",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/event-stream").setBody(events)));
    page.reload();
    page.locator("html[data-label='" + label + "']").waitFor();
  }

  private static String json(String label) throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Words name : names()) {
      lines.add(
          Map.of(
              "name",
              name,
              "waiting",
              128,
              "people",
              new Words("128 人", "128"),
              "estimate",
              new Words("115–125 分钟", "115–125 min"),
              "open",
              true,
              "next",
              List.of("A1024", "A1025")));
    }
    List<Map<String, Object>> history = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      history.add(
          Map.of(
              "label", "A-K1-0" + i, "counter", "12", "place", new Words("12 号窗口", "Counter 12")));
    }
    Map<String, Object> paused =
        Map.of(
            "counter", "2",
            "place", new Words("12 号窗口", "Counter 12"),
            "word", new Words("暂停服务", "Service paused"),
            "reason", new Words("设备故障", "Technical fault"),
            "until", new Words("预计 10:30 恢复", "expected back at 10:30"));
    return new String(
        Wire.encode(
            Map.of(
                "state",
                "called",
                "top",
                Map.of(
                    "hall", new Words("供水营业厅", "Water Service Hall"),
                    "time", "09:05",
                    "date", new Words("11月25日 星期三", "Wednesday, 25 November")),
                "label",
                label,
                "stage",
                List.of(call(label, "1"), call("B012", "12")),
                "history",
                history,
                "lines",
                lines,
                "paused",
                List.of(paused, paused, paused, paused),
                "notice",
                new Words("今天的号已取完,已取号的客户仍依次办理。", "No more numbers today."),
                "voiced",
                false)),
        StandardCharsets.UTF_8);
  }

  private static Map<String, Object> call(String label, String counter) {
    return Map.of(
        "id",
        "call-" + label,
        "label",
        label,
        "counter",
        counter,
        "place",
        new Words(counter + " 号窗口", "Counter " + counter),
        "sentence",
        new Words(
            "请 %s 号到 %s 号窗口".formatted(label, counter),
            "Number %s, please come to counter %s".formatted(label, counter)),
        "hint",
        new Words("让您久等了,非常抱歉。", "Sorry for the long wait."),
        "ring",
        false);
  }
}
