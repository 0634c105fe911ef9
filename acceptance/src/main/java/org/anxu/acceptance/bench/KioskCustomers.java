package org.anxu.acceptance.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.anxu.hardware.scanning.SimulatedScanner;

/** Customers at a kiosk's page, one after another, each with a finger or a bill. */
final class KioskCustomers {
  /** Polls as the page itself does, each when the one before has been answered. */
  private static final String POLL =
      """
      async (count) => {
        const client = Object.values(window.Vaadin.Flow.clients).find((each) => each.poll);
        for (let i = 0; i < count; i++) {
          client.poll();
          do await new Promise((done) => setTimeout(done, 2)); while (client.isActive());
        }
      }
      """;

  private static final int PATIENCE_MS = 20_000;
  private static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

  private final Page page;
  private final SimulatedScanner scanner;

  KioskCustomers(Page page, SimulatedScanner scanner) {
    this.page = page;
    this.scanner = scanner;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  /** One customer of ten kinds comes, does it all and leaves the first screen. */
  void come(int number) throws IOException {
    switch (number % 10) {
      case 0, 1, 2, 3 -> takeNumber();
      case 4, 5, 6 -> payBill(number);
      case 7 -> inEnglish();
      case 8 -> readLarge();
      default -> scanSomethingElse(number);
    }
  }

  private void takeNumber() {
    tap("[data-category=payment]");
    toTheEnd();
  }

  private void toTheEnd() {
    tap("#take-number");
    page.locator("#ticket-number").waitFor();
    tap("#number-done");
    atTheBeginning();
  }

  private void payBill(int number) throws IOException {
    scanner.scan(
        "https://bill.example/pay?account=" + (8_800_000_000L + number) + "&period=202611");
    page.locator("#kiosk-bill").waitFor();
    toTheEnd();
  }

  private void inEnglish() {
    tap("#kiosk-language");
    page.locator("html[lang=en]").waitFor();
    tap("[data-group] >> nth=0");
    // The matters of the first screen must be gone, or one of them would be tapped.
    page.locator("[data-group] >> nth=0").waitFor(GONE);
    tap("[data-category] >> nth=0");
    tap("#kiosk-back");
    tap("#kiosk-back");
    takeNumber();
    page.locator("html[lang=zh-CN]").waitFor();
  }

  private void readLarge() {
    tap("#kiosk-print");
    page.locator("html.anxu-large-print").waitFor();
    tap("#kiosk-help");
    page.locator(".kiosk-at-help").waitFor();
    tap("#kiosk-back");
    tap("#kiosk-print");
    page.locator("html:not(.anxu-large-print)").waitFor();
    atTheBeginning();
  }

  private void scanSomethingElse(int number) throws IOException {
    scanner.scan("no bill " + number);
    page.locator("#kiosk-notice").waitFor();
    takeNumber();
  }

  /** A customer chooses English, looks at a matter and goes home. */
  void walkAway() {
    tap("#kiosk-language");
    tap("[data-category=payment]");
    page.locator("#take-number").waitFor();
    atTheBeginning();
    page.locator("html[lang=zh-CN]").waitFor();
  }

  private void atTheBeginning() {
    page.locator("[data-category=payment]").waitFor();
    page.locator("#take-number").waitFor(GONE);
  }

  /** The quiet time of an hour: nobody is there and the page polls. */
  void leaveAlone(int polls) {
    page.evaluate(POLL, polls);
  }

  private void tap(String what) {
    page.locator(what).tap();
  }
}
