package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
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
  private final Page page;
  private final EveryWay ways;

  BusinessScreens(FakeServer server, BillScans scanner, Page page, EveryWay ways) {
    this.server = server;
    this.scanner = scanner;
    this.page = page;
    this.ways = ways;
  }

  /** Papers, further matters, a lost slip, bills. */
  void walk() {
    papers();
    further();
    home(page);
    lostSlip();
    bills();
  }

  private void papers() {
    turnTo(page, "[data-group=change]");
    turnTo(page, "[data-category=transfer]");
    Locator tick = page.locator(".kiosk-tick").first();
    assertThat(page.locator("#kiosk-closing")).isVisible();
    turnTo(page, ".kiosk-tick");
    assertThat(tick).hasAttribute("aria-checked", "true");
    ways.look("service-ticked");
    turnTo(page, "#papers-missing");
    page.locator(".kiosk-at-missing").waitFor();
    ways.look("missing");
    print();
    ways.look("missing-printed", this::print);
    page.locator("#kiosk-back").click();
    assertThat(tick).hasAttribute("aria-checked", "true");
  }

  private void print() {
    page.locator("#print-papers").click();
    assertThat(page.locator("#papers-state")).hasClass(Pattern.compile("anxu-notice-good"));
  }

  private void further() {
    turnTo(page, "#further-matters");
    turnTo(page, "[data-category=rename]");
    turnTo(page, "[data-category=close-account]");
    assertThat(page.locator("[data-category=close-account]")).hasAttribute("aria-pressed", "true");
    oneTooMany();
    ways.look("further", this::oneTooMany);
    page.locator("#further-done").click();
    assertThat(page.locator("#further-matters")).containsText("更名、销户");
    ways.look("service-further");
  }

  private void oneTooMany() {
    turnTo(page, "[data-category=debit]");
    assertThat(page.locator("#kiosk-notice")).isVisible();
    assertThat(page.locator("[aria-pressed=true].kiosk-choice")).hasCount(2);
  }

  private void lostSlip() {
    turnTo(page, "#lost-slip");
    title("号票丢了");
    ways.look("lost");
    turnTo(page, "[data-category=payment]");
    title("大约几点");
    ways.look("lost-time");
    page.locator(".kiosk-time").first().click();
    assertThat(page.locator(".kiosk-found")).hasCount(3);
    ways.look("found");
    page.locator("[data-ticket=A024]").click();
    assertThat(page.locator("#ticket-number")).hasText("A024");
    ways.nextCustomer("#number-done");
  }

  private void bills() {
    scan(BILL + "1");
    bills("bill", 1);
    List.of("2", "3", "4", "5").forEach(end -> scan(BILL + end));
    bills("bills", 5);
    server.refuse(HELD);
    page.locator("#take-number").click();
    assertThat(page.locator("#held-reason")).containsText("A023");
    ways.look("bills held");
    server.refuse(null);
    page.locator("#print-copy").click();
    assertThat(page.locator("#ticket-number")).hasText("A023");
    ways.nextCustomer("#number-done");
  }

  private void scan(String account) {
    scanner.accept(new Scan.Code(account));
  }

  private void bills(String screen, int count) {
    assertThat(page.locator(".kiosk-bill-row")).hasCount(count);
    assertThat(page.locator(".kiosk-bill-row [data-look=clock]")).hasCount(1);
    page.locator("#pay-code svg").waitFor();
    Assertions.assertThat(page.content()).doesNotContain(BILL);
    ways.look(screen);
  }

  private void title(String words) {
    assertThat(page.locator("#kiosk-title")).containsText(words);
  }

  /** Presses something, as a customer does: first on the page where it stands. */
  static void turnTo(Page page, String key) {
    try {
      page.locator(key).first().waitFor();
    } catch (TimeoutError e) {
      String seen = page.locator(".kiosk-view").innerText();
      throw new AssertionError("no " + key + " on the screen, which says: " + seen, e);
    }
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
