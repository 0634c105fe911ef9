package org.anxu.acceptance.morning;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The guide's morning on the tablet: one after another of what the page offers. */
public final class Guide {
  private static final double BETWEEN_MS = 1_500;
  private static final String EMPTY_CATEGORY = "管网改迁";
  private static final String QUIET_CATEGORY = "校表";
  private static final String WAITING_ROW = ".floor-row[data-state=WAITING]";

  private final Morning morning;
  private final WatchedPage page;
  private int messages;

  /** Signs in and opens the floor. */
  public Guide(Morning morning, Page fresh) {
    this.morning = morning;
    page =
        new WatchedPage(
            Morning.FLOOR, fresh, "http://127.0.0.1:" + morning.hall.server.port + "/floor");
    page.signIn(MorningHall.GUIDE, morning.hall.password(MorningHall.GUIDE));
    page.at("#lines .floor-line").first().waitFor();
  }

  /** The page, for its log. */
  public WatchedPage page() {
    return page;
  }

  /** Sees to the hall until the officers have gone. */
  public void work() {
    List<Runnable> works =
        List.of(
            this::issue,
            this::grantCare,
            this::message,
            this::reinstate,
            this::pauseCategory,
            this::cancel,
            this::seeToHelp);
    for (int i = 0; morning.isWorked(); i++) {
      works.get(i % works.size()).run();
      morning.picture(page);
      page.rest(BETWEEN_MS);
    }
    emergency();
  }

  private void choose(Locator select, String item) {
    select.click();
    page.at("vaadin-select-item:visible", item).click();
  }

  /** For a category that nobody else comes for. */
  private void issue() {
    choose(page.at("#issue-form vaadin-select").first(), QUIET_CATEGORY);
    page.at("#do-issue:not([disabled])").waitFor();
    morning.changes("issue", page.name(), () -> page.press("#do-issue"));
    page.at("#issued .anxu-number").waitFor();
  }

  /** Touches the last of a line that is long enough; whether there was one. */
  private boolean chooseLast(String category) {
    Locator rows = page.at("[data-category=" + category + "] " + WAITING_ROW);
    if (rows.count() < 4) {
      return false;
    }
    String label = rows.last().locator(".anxu-number").textContent();
    page.at("#visit-" + label).click();
    page.at("#visit-panel > .anxu-number", label).waitFor();
    return true;
  }

  private void grantCare() {
    morning.gate.change(() -> {
      if (chooseLast("payment") && page.at("#do-grant-care:not([disabled])").isVisible()) {
        String label = page.at("#visit-panel > .anxu-number").textContent();
        Click click = page.press("#do-grant-care");
        // By how the lanes take turns the customer may or may not be among the next two.
        morning.hall.board().lines().stream()
            .filter(line -> line.category().equals("payment") && line.next() != null)
            .map(line -> line.next().subList(0, Math.min(2, line.next().size())))
            .filter(next -> next.contains(label))
            .forEach(next ->
                morning.ledger.says(
                    "grant care", click, Morning.HALL, "next:水费缴纳:" + String.join(" ", next)));
      }
      return true;
    });
  }

  private void reinstate() {
    String label = morning.noShows.poll();
    if (label == null) {
      return;
    }
    page.at("#search input").fill(label);
    page.at("#visit-" + label).click();
    page.at("#visit-panel > .anxu-number", label).waitFor();
    Locator key = page.at("#do-reinstate:not([disabled])");
    if (key.isVisible()) {
      morning.changes("reinstate", page.name(), () -> page.press(key));
    }
    page.at("#search input").fill("");
    page.at("#lines .floor-line[data-category]").first().waitFor();
  }

  private void cancel() {
    morning.gate.change(() -> {
      if (chooseLast("payment") && page.at("#do-cancel:not([disabled])").isVisible()) {
        page.at("#do-cancel").click();
        morning.counted("cancel", page.name(), () -> page.press("#do-cancel"));
      }
      return true;
    });
  }

  private void message() {
    String text = "请带好户号,第 " + ++messages + " 次提醒";
    page.at("#notice-form vaadin-text-field input").fill(text);
    Click begun = page.press("#do-message");
    morning.ledger.says("message", begun, Morning.HALL, "notice:" + text);
    page.at("#end-message").waitFor();
    page.rest(1_000);
    Click ended = page.press("#end-message");
    morning.ledger.drops("end message", ended, Morning.HALL, "notice:" + text);
  }

  private void pauseCategory() {
    choose(page.at("#pause-form vaadin-select").first(), EMPTY_CATEGORY);
    Click paused = page.press("#pause-form #pause-confirm");
    String place = "paused:" + EMPTY_CATEGORY;
    morning.ledger.says("pause category", paused, Morning.HALL, place);
    page.at("#resume-main-move").waitFor();
    page.rest(1_000);
    Click resumed = page.press("#resume-main-move");
    morning.ledger.drops("resume category", resumed, Morning.HALL, place);
  }

  /** What a kiosk asked for goes, or the next time it would be no news. */
  private void seeToHelp() {
    Locator help = page.at("[data-alert='help.kiosk-1']");
    if (help.isVisible()) {
      help.getByText("我来").click();
      help.getByText("已处理").click();
    }
  }

  private void emergency() {
    page.at("#do-emergency").click();
    Click begun = page.press("#do-emergency");
    page.at("#end-emergency").waitFor();
    page.rest(2_000);
    page.at("#end-emergency").click();
    Click ended = page.press("#end-emergency");
    for (String screen : List.of(Morning.HALL, Morning.COUNTER)) {
      morning.ledger.says("emergency", begun, screen, "emergency");
      morning.ledger.drops("end emergency", ended, screen, "emergency");
    }
    page.rest(1_000);
  }
}
