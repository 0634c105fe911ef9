package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer's path and an officer's path without touching screen or mouse. */
@ExtendWith(SharedHall.class)
class KeyboardOnlyTest {
  private final RunningHall hall;
  private final Chromium chromium;

  KeyboardOnlyTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  @Test
  void aCustomerAndAnOfficer() throws Exception {
    hall.repair();
    Page kiosk = chromium.openKiosk(hall.kiosk.port);
    Keys customer = new Keys(kiosk);
    customer.tabTo("[data-group=apply]").press("Enter");
    customer.tabTo("#kiosk-back").press("Enter");
    customer.tabTo("#kiosk-help").press("Enter");
    assertThat(kiosk.locator("#kiosk-title")).hasText("需要帮助吗?");
    customer.tabTo("#kiosk-back").press("Enter");
    customer.tabTo("[data-group=apply]").press("Enter");
    customer.tabTo("[data-category=install]").press("Enter");
    customer.tabTo("#take-number").press("Enter");
    kiosk.locator("#ticket-number").waitFor();
    String number = kiosk.locator("#ticket-number").textContent();
    customer.tabTo("#number-done").press("Enter");
    assertThat(kiosk.locator("[data-category=payment]")).isVisible();

    Page console = chromium.open(hall.server().port, "/", 1280, 900);
    Keys officer = new Keys(console);
    officer.tabTo("input[name=username]").type("1003");
    officer.tabTo("input[name=password]").type(hall.password("1003")).press("Enter");
    officer.tabTo("#counter-3").press("Enter");
    assertThat(console.locator("#primary")).containsText("叫下一位");
    officer.work("F8");
    assertThat(console.locator("#front-label")).hasText(number);
    assertThat(console.locator("#primary")).containsText("开始办理");
    officer.work("F8");
    assertThat(console.locator("#primary")).containsText("办结");
    officer.work("F8");
    assertThat(console.locator("#primary")).containsText("叫下一位");
    officer.work("F9");
    officer.tabTo("#pause-confirm").press("Enter");
    assertThat(console.locator("#pause-state")).containsText("短暂离开");
    Chromium.picture(console, "console-keyboard");
    assertThat(console.locator("#primary")).containsText("恢复服务");
    officer.work("F8");
    assertThat(console.locator("#primary")).containsText("叫下一位");
    officer.tabTo("#close").press("Enter");
    assertThat(console.locator("#counter-3")).isVisible();
    officer.tabTo("#sign-out").press("Enter");
    console.locator("input[name=username]").waitFor();
  }
}
