package org.anxu.acceptance.morning;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An officer's morning at the console, with everything its keys can do. */
public final class Officer {
  private static final long GIVES_UP_MS = 4_000;
  private static final String PRIMARY = "#primary";

  private final Morning morning;
  private final String counter;
  private final WatchedPage page;
  private final Random random;
  private final boolean hasDisplay;
  private int served;

  /**
   * Signs in and opens the counter.
   *
   * @param index which of the officers, from 0; the counter is the next number
   * @param fresh a page of this thread's browser that was not used yet
   */
  public Officer(Morning morning, int index, Page fresh) {
    String number = MorningHall.OFFICERS.get(index);
    this.morning = morning;
    this.counter = String.valueOf(index + 1);
    this.random = new Random(index);
    this.hasDisplay = index == 0;
    this.served = index * 3; // so that not all do the same at the same time
    page =
        new WatchedPage(
            Morning.console(number), fresh, "http://127.0.0.1:" + morning.hall.server.port + "/");
    page.signIn(number, morning.hall.password(number));
    page.at("#counter-" + counter).click();
    page.at(PRIMARY).waitFor();
  }

  /** The page, for its log. */
  public WatchedPage page() {
    return page;
  }

  /** Serves until nobody comes any more. */
  public void work() {
    long idleSince = System.currentTimeMillis();
    while (morning.isWorked()) {
      String label = isEnabled("call-next") ? call() : null;
      if (label == null) {
        page.rest(100);
      } else {
        morning.isIdle(counter, false);
        serve(label);
        idleSince = System.currentTimeMillis();
      }
      morning.isIdle(counter, System.currentTimeMillis() - idleSince > GIVES_UP_MS);
      morning.picture(page);
    }
  }

  private boolean isEnabled(String step) {
    return page.at(PRIMARY + "[data-step=" + step + "]:not([disabled])").isVisible();
  }

  private void dwell() {
    page.rest(300 + random.nextInt(700));
  }

  private @Nullable String call() {
    return morning.calls(() -> {
      if (!isEnabled("call-next")) {
        return null;
      }
      Click click = morning.counted("next", page.name(), () -> page.press(PRIMARY));
      if (!page.comes("#front-label", 2_000)) {
        return null; // somebody else was faster
      }
      String label = page.at("#front-label").textContent();
      // Whoever is called a second time may stand there still.
      morning.ledger.says("next", click, Morning.HALL, "ring:" + label + ":*");
      morning.ledger.says("next", click, Morning.FLOOR, "state:" + label + ":CALLED");
      display("next", click, "called:" + label);
      return label;
    });
  }

  /** What the display of this counter must show, if it has one. */
  private void display(String kind, Click click, String state) {
    if (hasDisplay) {
      morning.ledger.says(kind, click, Morning.COUNTER, "state:" + state);
    }
  }

  private void serve(String label) {
    int kind = served++ % 10;
    dwell();
    if (kind == 7) {
      noShow(label);
      return;
    }
    if (kind == 2 || kind == 5) {
      recall(label);
    }
    step("start", "start", label, "SERVING", "serving:" + label);
    dwell();
    switch (kind) {
      case 3 -> hold(label);
      case 4, 9 -> transfer(label);
      case 6 -> undoComplete(label);
      case 8 -> {
        complete(label);
        pause();
      }
      default -> complete(label);
    }
  }

  private void step(String kind, String step, String label, String state, String display) {
    page.at(PRIMARY + "[data-step=" + step + "]:not([disabled])").waitFor();
    Click click = page.press(PRIMARY);
    morning.ledger.says(kind, click, Morning.FLOOR, "state:" + label + ":" + state);
    display(kind, click, display);
  }

  private void complete(String label) {
    page.at(PRIMARY + "[data-step=complete]:not([disabled])").waitFor();
    Click click = page.press(PRIMARY);
    leaves("complete", click, label);
  }

  private void leaves(String kind, Click click, String label) {
    morning.ledger.drops(kind, click, Morning.FLOOR, "visit:" + label);
    display(kind, click, "free:");
    awaitFree();
  }

  private void awaitFree() {
    page.at(PRIMARY + "[data-step=call-next]").waitFor();
  }

  private void undoComplete(String label) {
    complete(label);
    page.rest(1_000);
    page.at("#undo:not([disabled])").waitFor();
    Click click = page.press("#undo");
    morning.ledger.says("undo", click, Morning.FLOOR, "state:" + label + ":SERVING");
    display("undo", click, "serving:" + label);
    page.rest(400);
    complete(label);
  }

  private void recall(String label) {
    page.at("#recall:not([disabled])").waitFor();
    morning.calls(() -> {
      Click click = page.press("#recall");
      morning.ledger.says("recall", click, Morning.HALL, "ring:" + label + ":*");
      if (hasDisplay) {
        morning.ledger.says("recall", click, Morning.COUNTER, "ring:" + label + ":*");
      }
      return click;
    });
  }

  private void noShow(String label) {
    recall(label);
    page.rest(300);
    recall(label);
    page.at("#no-show:not([disabled])").waitFor();
    Click click = page.press("#no-show");
    morning.noShows.add(label);
    morning.ledger.drops("no-show", click, Morning.FLOOR, "state:" + label + ":CALLED");
    display("no-show", click, "free:");
    awaitFree();
  }

  private void hold(String label) {
    Click click = page.press("#hold");
    morning.ledger.says("hold", click, Morning.FLOOR, "state:" + label + ":ON_HOLD");
    display("hold", click, "free:");
    awaitFree();
    dwell();
    String key = "#resume-" + label + ":not([disabled])";
    page.at(key).waitFor();
    Click back = morning.changes("resume held", page.name(), () -> page.press(key));
    morning.ledger.says("resume held", back, Morning.FLOOR, "state:" + label + ":WAITING");
  }

  /** To the complaints, or from there to the changes of use; not all may go on. */
  private void transfer(String label) {
    boolean complaint = page.at(".console-category").textContent().contains("投诉与咨询");
    String to = complaint ? "use-change" : "complaint";
    page.at("#transfer").click();
    page.at("#transfer-panel").waitFor();
    page.rest(500); // the targets of the customer before may stand there for a moment
    Locator target = page.at("#transfer-panel vaadin-radio-button", complaint ? "用水性质变更" : "投诉与咨询");
    if (!target.isVisible()) {
      page.at("#transfer-panel vaadin-button").last().click();
      complete(label);
      return;
    }
    target.click();
    page.at("#transfer-confirm:not([disabled])").waitFor();
    Click click = morning.changes("transfer", page.name(), () -> page.press("#transfer-confirm"));
    morning.ledger.says("transfer", click, Morning.FLOOR, "in:" + to + ":" + label);
    display("transfer", click, "free:");
    awaitFree();
  }

  private void pause() {
    page.at("#pause").click();
    page.at("#pause-confirm").waitFor();
    Click away = page.press("#pause-confirm");
    String place = "paused:" + counter + " 号窗口";
    morning.ledger.says("pause", away, Morning.HALL, place);
    display("pause", away, "paused:");
    page.at(PRIMARY + "[data-step=resume]:not([disabled])").waitFor();
    page.rest(1_500);
    Click back = page.press(PRIMARY);
    morning.ledger.drops("resume", back, Morning.HALL, place);
    display("resume", back, "free:");
    awaitFree();
  }
}
