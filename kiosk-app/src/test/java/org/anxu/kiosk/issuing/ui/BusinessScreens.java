package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.anxu.hardware.scanning.Scan;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.issuing.BillScans;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.Refused;
import org.assertj.core.api.Assertions;

/** The way through the screens around a number, for {@link KioskScreensTest}. */
final class BusinessScreens {
  static final String BILL = "330123456";

  /** What the server says to a second number for one bill. */
  static final Refused HELD =
      new Refused(
          "BILL_HAS_TICKET",
          new Words(
              "这张账单今天已取号 A023,还在排队。不必再取号;号票丢了,可以补打。",
              "This bill already has number A023 today, which is still waiting."
                  + " No other is needed; a lost slip can be printed again."));

  private final FakeServer server;
  private final BillScans scanner;
  private final Eye eye;
  private final Consumer<String> speak;

  /** What happens on all pages at once, and then on each. */
  record Step(Runnable before, Look look) {
    void look(Page page, String at, String way) {
      look.look(page, at, way);
    }
  }

  /** Something to see on a page. */
  interface Look {
    void look(Page page, String at, String way);
  }

  BusinessScreens(FakeServer server, BillScans scanner, Eye eye, Consumer<String> speak) {
    this.server = server;
    this.scanner = scanner;
    this.eye = eye;
    this.speak = speak;
  }

  /** Papers, further matters, a lost slip. */
  void walk(Page page, String at, String way) {
    eyeOnPapers(page, at);
    turnTo(page, "#lost-slip");
    title(page, "号票丢了|Lost your slip");
    eye.look(page, at + " lost");
    turnTo(page, "[data-category=payment]");
    title(page, "大约几点|About when");
    eye.look(page, at + " lost-time");
    page.locator(".kiosk-time").first().click();
    assertThat(page.locator(".kiosk-found")).hasCount(3);
    eye.look(page, at + " found");
    page.locator("[data-ticket=A024]").click();
    number(page, "A024", way);
  }

  private void eyeOnPapers(Page page, String at) {
    turnTo(page, "[data-group=change]");
    turnTo(page, "[data-category=transfer]");
    Locator tick = page.locator(".kiosk-tick").first();
    assertThat(page.locator("#kiosk-closing")).isVisible();
    turnTo(page, ".kiosk-tick");
    assertThat(tick).hasAttribute("aria-checked", "true");
    eye.look(page, at + " service-ticked");
    turnTo(page, "#papers-missing");
    page.locator(".kiosk-at-missing").waitFor();
    eye.look(page, at + " missing");
    page.locator("#print-papers").click();
    assertThat(page.locator("#papers-state")).hasClass(Pattern.compile("anxu-notice-good"));
    eye.look(page, at + " missing-printed");
    page.locator("#kiosk-back").click();
    assertThat(tick).hasAttribute("aria-checked", "true");
    turnTo(page, "#further-matters");
    turnTo(page, "[data-category=rename]");
    turnTo(page, "[data-category=close-account]");
    assertThat(page.locator("[data-category=close-account]")).hasAttribute("aria-pressed", "true");
    turnTo(page, "[data-category=debit]");
    assertThat(page.locator("#kiosk-notice")).isVisible();
    assertThat(page.locator("[aria-pressed=true].kiosk-choice")).hasCount(2);
    eye.look(page, at + " further");
    page.locator("#further-done").click();
    assertThat(page.locator("#further-matters"))
        .containsText(Pattern.compile("更名、销户|Change of name, Closing"));
    eye.look(page, at + " service-further");
    home(page);
  }

  /** Bills come to all pages at once, as the scanner tells them. */
  List<Step> scans() {
    return List.of(
        new Step(() -> scan(BILL + "1"), (page, at, way) -> bills(page, at + " bill", 1)),
        new Step(
            () -> List.of("2", "3", "4", "5").forEach(end -> scan(BILL + end)),
            (page, at, way) -> bills(page, at + " bills", 5)),
        new Step(() -> server.refuse(HELD), (page, at, way) -> held(page, at)),
        new Step(
            () -> server.refuse(null),
            (page, at, way) -> {
              page.locator("#print-copy").click();
              number(page, "A023", way);
            }));
  }

  private void scan(String account) {
    scanner.accept(new Scan.Code(account));
  }

  private void bills(Page page, String at, int count) {
    assertThat(page.locator(".kiosk-bill-row")).hasCount(count);
    assertThat(page.locator(".kiosk-bill-row [data-look=clock]")).hasCount(1);
    page.locator("#pay-code svg").waitFor();
    Assertions.assertThat(page.content()).doesNotContain(BILL);
    eye.look(page, at);
  }

  private void held(Page page, String at) {
    page.locator("#take-number").click();
    assertThat(page.locator("#held-reason")).containsText("A023");
    eye.look(page, at + " held");
  }

  private void number(Page page, String label, String way) {
    assertThat(page.locator("#ticket-number")).hasText(label);
    page.locator("#number-done").click();
    page.locator("[data-category=payment]").waitFor();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    speak.accept(way);
  }

  private static void title(Page page, String words) {
    assertThat(page.locator("#kiosk-title")).hasText(Pattern.compile(words));
  }

  /** Presses something, as a customer does: first on the page where it stands. */
  static void turnTo(Page page, String key) {
    page.locator(key).first().waitFor();
    for (int turns = 0; turns < 8; turns++) {
      Object seen =
          page.evaluate(
              "async key => { await new Promise(requestAnimationFrame);"
                  + " await new Promise(requestAnimationFrame);"
                  + " const box = document.querySelector(key).getBoundingClientRect();"
                  + " return box.left >= 0 && box.right <= innerWidth + 1; }",
              key);
      if (Boolean.TRUE.equals(seen)) {
        break;
      }
      page.locator("#kiosk-more").click();
    }
    page.locator(key).first().click();
  }

  static void home(Page page) {
    while (page.locator("#kiosk-back").isEnabled()) {
      String before = page.locator("#kiosk-title").textContent();
      page.locator("#kiosk-back").click();
      assertThat(page.locator("#kiosk-title")).not().hasText(before);
    }
  }
}
