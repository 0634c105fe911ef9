package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One customer, one ticket, one call, from touch to display: the demonstration's programs, a real
 * pty, a real broker, a real SQLite file, and Chromium.
 */
class WholeHallTest {
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

  @TempDir static Path folder;
  private static DemoProcess demo;
  private static Chromium chromium;

  @BeforeAll
  static void startTheHall() throws Exception {
    demo = DemoProcess.start(folder.resolve("data"));
    chromium = new Chromium();
  }

  @AfterAll
  static void endIt() {
    chromium.close();
    demo.close();
  }

  @Test
  void fromTheTouchOfACustomerToTheNumberOnTheDisplays() throws Exception {
    Page counter = chromium.open(demo.displayPort, "/", 1024, 600);
    Page hall = chromium.open(demo.hallScreenPort, "/", 1920, 1080);
    Page kiosk = chromium.open(demo.kioskPort, "/", 1080, 1920);
    Page bench = chromium.open(demo.benchPort, "/", 1280, 900);

    kiosk.locator("[data-category=payment]").waitFor();
    Chromium.picture(kiosk, "kiosk-welcome");
    kiosk.locator("[data-category=payment]").click();
    kiosk.locator("#take-number").waitFor();
    Chromium.picture(kiosk, "kiosk-category");
    BoundingBox target = kiosk.locator("#take-number").boundingBox();
    assertThat(target.height).isGreaterThanOrEqualTo(64);
    kiosk.locator("#take-number").click();
    assertThat(kiosk.locator("#ticket-number")).containsText("A001", SOON);
    assertThat(bench.locator("body")).containsText("A001", SOON);
    Chromium.picture(kiosk, "kiosk-number");
    Chromium.picture(bench, "bench");

    Page officer = signIn();
    officer.locator("#counter-1").click();
    // Before the counter is open the button is hidden and has no words yet, and its key no meaning.
    assertThat(officer.locator("#primary")).isVisible();
    assertThat(officer.locator("#primary")).containsText("叫下一位", SOON);
    assertThat(officer.locator("#primary")).isEnabled();
    officer.keyboard().press("F8");
    assertThat(officer.locator("#front-label")).containsText("A001", SOON);
    assertThat(counter.locator("html")).hasAttribute("data-state", "called", attributeSoon());
    assertThat(counter.locator("html")).hasAttribute("data-label", "A001");
    assertThat(hall.locator("html")).hasAttribute("data-label", "A001", attributeSoon());
    assertThat(bench.locator("#pole")).containsText("A 0 0 1", SOON);
    Chromium.picture(officer, "console-called");
    Chromium.picture(counter, "counter-called");
    Chromium.picture(hall, "hall-called");

    officer.locator("#primary").click();
    assertThat(counter.locator("html")).hasAttribute("data-state", "serving", attributeSoon());
    assertThat(officer.locator("#primary")).containsText("办结");
    officer.locator("#primary").click();
    assertThat(officer.locator("#primary")).containsText("叫下一位");
    officer.locator("#pause").click();
    officer.locator("#pause-confirm").click();
    assertThat(counter.locator("html")).hasAttribute("data-state", "paused", attributeSoon());
    assertThat(counter.locator("body")).containsText("暂停服务");
    assertThat(counter.locator("body")).containsText("短暂离开");
    Chromium.picture(counter, "counter-paused");
    Chromium.picture(hall, "hall-paused");
    Chromium.picture(officer, "console-paused");
    assertThat(bench.locator("#pole")).containsText("COUNTER PAUSED", SOON);
    Chromium.picture(bench.locator(".anxu-card:has(#pole)"), "bench-counter");
    Chromium.picture(bench.locator(".anxu-card:has(#lamps)"), "bench-contacts");

    // The call pad on the counter works it as well, and the button beside the kiosk asks for help.
    bench.locator("[data-pad-key='0']").click();
    // The pause was short: the customer may still be asked how the service was.
    assertThat(counter.locator("html")).hasAttribute("data-state", "rating", attributeSoon());
    counter.locator("[data-level='5']").click();
    assertThat(counter.locator("#thanks")).isVisible();
    assertThat(counter.locator("html")).hasAttribute("data-state", "free", attributeSoon());
    bench.locator("#contact-inputs button").first().click();
    kiosk.locator(".kiosk-at-help").waitFor();
  }

  private static Page signIn() throws Exception {
    Page officer = chromium.open(demo.serverPort, "/", 1280, 900);
    officer.locator("input[name=username]").waitFor();
    Chromium.picture(officer, "sign-in");
    officer.locator("input[name=username]").fill("1001");
    officer.locator("input[name=password]").fill(demo.password("1001"));
    officer.keyboard().press("Enter");
    officer.locator("#counter-1").waitFor();
    return officer;
  }

  private static LocatorAssertions.HasAttributeOptions attributeSoon() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);
  }

  @Test
  void withoutCredentialsNobodyGetsIn() throws Exception {
    Page page = chromium.open(demo.serverPort, "/", 1280, 900);
    page.waitForURL(Pattern.compile(".*/sign-in.*|.*/login.*"));
    assertThat(page.request().get("http://127.0.0.1:" + demo.serverPort + "/api/v1/board").status())
        .isEqualTo(401);
    assertThat(page.request().get("http://127.0.0.1:" + demo.serverPort + "/actuator/env").status())
        .isEqualTo(401);
  }
}
