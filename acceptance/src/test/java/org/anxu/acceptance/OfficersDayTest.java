package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short day at the counter: by keyboard alone, by touch alone, and when things go wrong. */
class OfficersDayTest {
  /** Answers come within milliseconds; a lost connection is tried again after a second. */
  private static final double RECONNECTED = 15_000;

  @TempDir static Path folder;
  private static CounterHall hall;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws Exception {
    hall = new CounterHall(folder);
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
    hall.close();
  }

  @AfterEach
  void closePages() {
    chromium.closePages();
  }

  private static void sees(Page page, String selector, String text) {
    assertThat(page.locator(selector))
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(RECONNECTED));
  }

  @Test
  void byKeyboardAlone() throws Exception {
    Page page = chromium.open(hall.server.port, "/", 1280, 800);
    Keys keys = new Keys(page);
    keys.tabTo("input[name=username]").type("1001");
    keys.tabTo("input[name=password]").type(hall.password("1001")).press("Enter");
    keys.tabTo("#counter-1").press("Enter");
    sees(page, "#primary", "叫下一位");
    Chromium.picture(page, "console-free");

    keys.press("F3");
    sees(page, ".console-nobody", "自动叫号中");
    Chromium.picture(page, "console-standing-by");
    String first = hall.comes("payment");
    sees(page, "#front-label", first);
    String second = hall.comes("payment");
    hall.guides("grant-care", second, "HARD_OF_HEARING");
    Chromium.picture(page, "console-called");
    sees(page, "#primary", "开始办理");
    keys.work("F8");
    sees(page, "#primary", "办结");
    assertThat(page.locator("#hand-over")).containsText("请引导员");
    Chromium.picture(page, "console-serving");

    keys.work("F2");
    sees(page, "#held", first);
    assertThat(page.locator("#undo-left")).containsText(Pattern.compile("还可撤销 \\d+ 秒"));
    Chromium.picture(page, "console-undo");
    keys.work("F10");
    sees(page, "#primary", "办结");
    keys.work("F2");
    sees(page, "#held", first);
    keys.tabTo("#resume-" + first).press("Enter");
    sees(page, "#primary", "叫下一位");
    keys.work("F8");
    sees(page, "#front-label", first);
    sees(page, "#visit-history", "挂起过 1 次");
    keys.work("F8");
    sees(page, "#primary", "办结");
    keys.work("F4");
    page.locator("#transfer-panel").waitFor();
    keys.tabInto("#transfer-panel vaadin-radio-button").press("ArrowUp");
    keys.tabTo("#transfer-confirm").press("Enter");
    sees(page, "#primary", "叫下一位");

    hall.goes(first);
    keys.work("F8");
    sees(page, "#front-label", second);
    sees(page, "#care-guidance", "放慢语速,面对客户说话");
    Chromium.picture(page, "console-care");
    for (int recall = 0; recall < 2; recall++) {
      assertThat(page.locator("#recall")).isEnabled(longEnough());
      keys.work("F7");
      assertThat(page.locator("#recall")).isDisabled();
    }
    assertThat(page.locator("#no-show")).isEnabled(longEnough());
    keys.work("F6");
    sees(page, "#primary", "叫下一位");

    keys.work("F9");
    keys.tabTo("#pause-confirm").press("Enter");
    sees(page, "#pause-state", "短暂离开");
    Chromium.picture(page, "console-paused");
    keys.work("F8");
    sees(page, "#primary", "叫下一位");
    keys.tabTo("#close").press("Enter");
    assertThat(page.locator("#counter-1")).isEnabled();
    keys.tabTo("#sign-out").press("Enter");
    page.locator("input[name=username]").waitFor();
  }

  private static LocatorAssertions.IsEnabledOptions longEnough() {
    return new LocatorAssertions.IsEnabledOptions().setTimeout(RECONNECTED);
  }

  @Test
  void byTouchAloneInTheSlimForm() throws Exception {
    Page page = chromium.openTouch(hall.server.port, "/?slim", 360, 720);
    page.locator("input[name=username]").tap();
    page.keyboard().type("1002");
    page.locator("input[name=password]").tap();
    page.keyboard().type(hall.password("1002"));
    page.keyboard().press("Enter");
    // After the sign-in the address may have lost what it asked for.
    page.waitForURL(Pattern.compile(".*/(\\?.*)?$"));
    page.navigate("http://127.0.0.1:" + hall.server.port + "/?slim");
    page.locator("#counter-3").tap();
    sees(page, "#primary", "叫下一位");
    Chromium.picture(page, "slim-free");
    String first = hall.comes("install");
    hall.guides("grant-care", first, "ELDERLY");
    page.locator("#primary").tap();
    sees(page, "#front-label", first);
    fits(page);
    Chromium.picture(page, "slim-called");
    page.locator("#primary").tap();
    sees(page, "#primary", "办结");
    fits(page);
    Chromium.picture(page, "slim-serving");
    page.locator("#sign-out").tap();
    sees(page, "#notice", "请引导员");
    Chromium.picture(page, "slim-refused");
    page.locator("#hold").tap();
    sees(page, "#held", first);
    Chromium.picture(page, "slim-undo");
    page.locator("#undo").tap();
    sees(page, "#primary", "办结");
    page.locator("#transfer").tap();
    page.locator("#transfer-panel vaadin-radio-button").last().tap();
    Chromium.picture(page, "slim-transfer");
    page.locator("#transfer-confirm").tap();
    sees(page, "#primary", "叫下一位");
    hall.goes(first);
    page.locator("#pause").tap();
    page.locator("#pause-confirm").tap();
    sees(page, "#pause-state", "短暂离开");
    fits(page);
    Chromium.picture(page, "slim-paused");
    page.locator("#primary").tap();
    sees(page, "#primary", "叫下一位");

    // The browser keeps the form until the other is asked for.
    page.navigate("http://127.0.0.1:" + hall.server.port + "/");
    assertThat(page.locator(".console")).hasClass(Pattern.compile("\\bslim\\b"));
    page.locator("#slim-full").tap();
    assertThat(page.locator(".console")).not().hasClass(Pattern.compile("\\bslim\\b"));
    page.navigate("http://127.0.0.1:" + hall.server.port + "/");
    page.locator("#close").tap();
    page.locator("#counter-3").waitFor();
  }

  /** Nothing is cut off at the side, and every key is a finger wide. */
  private static void fits(Page page) {
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    for (Locator key : page.locator(".console vaadin-button:visible").all()) {
      BoundingBox box = key.boundingBox();
      assertThat(Math.min(box.width, box.height)).as(key.textContent()).isGreaterThanOrEqualTo(44);
      assertThat((Boolean) key.evaluate("e => e.scrollWidth <= e.clientWidth + 1"))
          .as("whole: " + key.textContent())
          .isTrue();
    }
  }

  @Test
  void aLostConnectionLosesNoClickAndDoublesNone() throws Exception {
    Page page = chromium.open(hall.server.port, "/", 1280, 800);
    hall.signIn(page, "1003", "4");
    String first = hall.comes("complaint");
    String second = hall.comes("complaint");
    sees(page, ".console-line", "2 人");

    page.context().setOffline(true);
    page.locator("#primary").click();
    AwayConsole.look(page, List.of(first, second));
    page.context().setOffline(false);
    sees(page, "#front-label", first);
    assertThat(page.locator("#away-notice")).isHidden();
    assertThat(page.locator(".console-key-block[inert]")).hasCount(0);
    assertThat(page.evaluate("window.samePage")).as("nothing was loaded anew").isEqualTo(true);
    sees(page, "#primary", "开始办理");

    // The server has the click, but its answer is lost: the page sends it again.
    AtomicBoolean lost = new AtomicBoolean();
    page.route(
        Pattern.compile(".*v-r=uidl.*"),
        route -> {
          String body = String.valueOf(route.request().postData());
          if (body.contains("data-step") || body.contains("clickId")) {
            if (lost.compareAndSet(false, true)) {
              route.fetch();
              route.abort();
              return;
            }
          }
          route.resume();
        });
    page.locator("#primary").click();
    sees(page, "#primary", "办结");
    assertThat(lost).isTrue();
    page.unroute(Pattern.compile(".*v-r=uidl.*"));

    page.locator("#primary").click();
    sees(page, "#primary", "叫下一位");
    page.locator("#primary").dblclick();
    sees(page, "#front-label", second);
    page.waitForTimeout(700);
    sees(page, "#primary", "开始办理");
    page.keyboard().press("F8");
    page.keyboard().press("F8");
    page.waitForTimeout(700);
    sees(page, "#primary", "办结");
    page.locator("#primary").click();
    sees(page, "#primary", "叫下一位");
    page.locator("#close").click();
    page.locator("#counter-4").waitFor();
  }

  @Test
  void twoConsolesAtOneCounterAreToldAndNobodyElseActsThere() throws Exception {
    Page wide = chromium.open(hall.server.port, "/", 1280, 800);
    wide.addInitScript("delete window.documentPictureInPicture");
    wide.reload();
    hall.signIn(wide, "1004", "2");
    Page small = wide.waitForPopup(() -> wide.locator("#slim-open").click());
    sees(wide, "#slim-note", "小窗已打开");
    sees(small, "#other-console", "工号 1004");
    sees(wide, "#other-console", "小窗");
    Chromium.picture(wide, "console-two");

    // Whoever works in another window is called back by the title until the window is in use.
    small.evaluate("document.hasFocus = () => false");
    String label = hall.comes("transfer");
    small.waitForFunction("document.title.startsWith('●')");
    assertThat(small.locator("#primary")).isEnabled();
    String other = hall.comes("transfer");
    small.evaluate("window.dispatchEvent(new Event('focus'))");
    small.waitForFunction("document.title.startsWith('空闲')");

    small.locator("#primary").click();
    sees(small, "#front-label", label);
    sees(wide, "#front-label", label);
    small.waitForFunction("t => document.title.startsWith(t)", label);
    wide.locator("#primary").click();
    sees(small, "#primary", "办结");
    var answer = hall.presses("1001", "2", "complete");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("NOT_YOUR_COUNTER");
    small.close();
    assertThat(wide.locator("#other-console")).hasText("");
    wide.locator("#primary").click();
    sees(wide, "#primary", "叫下一位");
    wide.locator("#primary").click();
    sees(wide, "#front-label", other);
    sees(wide, "#primary", "开始办理");
    wide.locator("#primary").click();
    sees(wide, "#primary", "办结");
    wide.locator("#primary").click();
    sees(wide, "#primary", "叫下一位");
    wide.locator("#close").click();
    wide.locator("#counter-2").waitFor();
  }
}
