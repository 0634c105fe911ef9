package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.UUID;
import org.anxu.hardware.paper.Fault;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CareWish;
import org.anxu.protocol.ticketing.HelpAnswer;
import org.anxu.protocol.ticketing.HelpRequest;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers and devices tell the guide's page, and the account on the officer's console. */
@ExtendWith(SharedHall.class)
class GuideCalledTest {
  private final RunningHall hall;
  private final Chromium chromium;

  GuideCalledTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  @BeforeEach
  void repair() throws Exception {
    hall.repair();
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
  }

  private Page signIn(String number, String path, String shows) {
    Page page = chromium.open(hall.server().port, path, 1024, 768);
    page.locator("input[name=username]").fill(number);
    page.locator("input[name=password]").fill(hall.password(number));
    page.keyboard().press("Enter");
    page.locator(shows).first().waitFor();
    return page;
  }

  @Test
  void aCallFromTheKioskIsTakenAndToldBack() throws Exception {
    Page floor = signIn(RunningHall.GUIDE, "/floor", "#lines");
    HelpRequest help = new HelpRequest(UUID.randomUUID().toString());
    assertThat(hall.asKiosk("/api/v1/help", help).statusCode()).isEqualTo(200);
    Locator call = floor.locator("[data-alert='help.kiosk-1']");
    assertThat(call).containsText("有顾客在 kiosk-1 请您过去", soon());
    IssueRequest wish =
        new IssueRequest(
            UUID.randomUUID().toString(), "complaint", null, null, List.of(CareWish.HEARING));
    String label =
        Wire.decode(hall.asKiosk("/api/v1/tickets", wish).body(), IssuedTicket.class).label();
    Locator care = floor.locator("[data-alert^='care.']");
    assertThat(care).containsText(label + " 请求照顾:听力不便", soon());
    Chromium.picture(floor, "floor-called");
    call.getByText("我来").click();
    assertThat(call).containsText("1004 正在过去", soon());
    HelpAnswer answer = Wire.decode(hall.asKiosk("/api/v1/help", help).body(), HelpAnswer.class);
    assertThat(answer.outcome()).isEqualTo(HelpAnswer.Outcome.COMING);
    call.getByText("已处理").click();
    assertThat(call).hasCount(0);
    care.getByText("关爱优先").click();
    assertThat(care).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
    assertThat(floor.locator("#visit-" + label + " .floor-care")).isVisible();
  }

  @Test
  void theKeyOnTheKioskCallsTheGuideAndTellsWhoComesAndWhenItIsOver() throws Exception {
    Page floor = signIn(RunningHall.GUIDE, "/floor", "#lines");
    Page kiosk = chromium.openKiosk(hall.kiosk.port);
    Locator key = kiosk.locator("#kiosk-guide");
    key.click();
    assertThat(kiosk.locator("#kiosk-notice")).containsText("已通知引导员", soon());
    Locator call = floor.locator("[data-alert='help.kiosk-1']");
    call.getByText("我来").click();
    assertThat(key).containsText("引导员来了", soon());
    Chromium.picture(kiosk, "kiosk-guide-coming");
    call.getByText("已处理").click();
    // Told over MQTT alone: who is coming is asked after no more.
    assertThat(key).containsText("呼叫引导员", soon());
    assertThat(call).hasCount(0);
  }

  @Test
  void aPrinterInTroubleIsToldUntilItWorks() throws Exception {
    Page floor = signIn(RunningHall.GUIDE, "/floor", "#lines");
    hall.devices.printer().set(Fault.COVER_OPEN, true);
    Locator trouble = floor.locator("[data-alert='device.kiosk-1.part.printer']");
    assertThat(trouble).containsText("kiosk-1 的打印机不能用:盖子开着", soon());
    Chromium.picture(floor, "floor-cover");
    hall.devices.printer().set(Fault.COVER_OPEN, false);
    assertThat(trouble).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
  }

  @Test
  void theOfficerSeesTheAccountMaskedAndOpensIt() throws Exception {
    IssueRequest withBill =
        new IssueRequest(
            UUID.randomUUID().toString(), "complaint", null, List.of("8812349999"), null);
    hall.asKiosk("/api/v1/tickets", withBill);
    Page console = signIn("1003", "/", "#counter-4");
    console.locator("#counter-4").click();
    Locator primary = console.locator("#primary");
    assertThat(primary).isEnabled();
    Locator accounts = console.locator("#accounts");
    for (int i = 0; i < 12 && accounts.locator("vaadin-details").count() == 0; i++) {
      primary.click();
      assertThat(primary).isEnabled();
    }
    assertThat(accounts).containsText("户号 •••• 9999", soon());
    assertThat(accounts.getByText("8812349999")).isHidden();
    Chromium.picture(console, "console-account");
    accounts.locator("vaadin-details-summary").click();
    assertThat(accounts.getByText("8812349999")).isVisible();
    for (int i = 0; i < 2; i++) {
      primary.click();
      assertThat(primary).isEnabled();
    }
    assertThat(accounts).not().containsText("9999");
    console.locator("#close").click();
    assertThat(console.locator("#counter-4")).isVisible();
  }
}
