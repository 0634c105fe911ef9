package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.scanning.Scan;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.contact.HelpButton;
import org.anxu.kiosk.issuing.BillScans;
import org.anxu.protocol.board.DayPhase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The customer's way in a real browser, with a fake server and a fake printer. */
class TouchToNumberTest {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  @TempDir static Path folder;
  private static final FakeServer SERVER = new FakeServer();
  private static final FakePrinter PRINTER = new FakePrinter();
  private static RunningKiosk kiosk;
  private static Chromium browser;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    kiosk = new RunningKiosk(folder, SERVER, PRINTER);
    browser = new Chromium();
  }

  @AfterAll
  static void stop() {
    browser.close();
    kiosk.close();
    SERVER.close();
  }

  @BeforeEach
  void open() {
    SERVER.touches().clear();
    PRINTER.slips.clear();
    PRINTER.outcome = new PrintOutcome(PrintOutcome.Result.PRINTED, "");
    page = browser.open(800, 480, kiosk.address());
  }

  @Test
  void the_button_beside_the_screen_shows_the_help_as_the_key_on_it_does() {
    assertThat(page.locator("[data-category=payment]")).isVisible();
    kiosk.part(HelpButton.class).press();
    page.locator(".kiosk-at-help").waitFor();
    kiosk.part(HelpButton.class).press();
    assertThat(page.locator(".kiosk-at-help")).isVisible();
  }

  @Test
  void two_touches_give_one_number_and_one_slip() {
    page.locator("[data-category=payment]").click();
    page.locator("#take-number").dblclick();
    assertThat(page.locator("#ticket-number")).hasText("A023");
    assertThat(page.locator("#slip-state")).containsText("小票已打印");
    assertThat(SERVER.touches()).hasSize(1);
    assertThat(PRINTER.slips).hasSize(1);
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
  }

  @Test
  void without_paper_the_screen_says_so_and_a_reprint_is_marked() {
    PRINTER.outcome = new PrintOutcome(PrintOutcome.Result.FAILED, "paper-out");
    page.locator("[data-category=payment]").click();
    page.locator("#take-number").click();
    assertThat(page.locator("#slip-state")).containsText("打印纸用完了");
    PRINTER.outcome = new PrintOutcome(PrintOutcome.Result.PRINTED, "");
    page.locator("#print-again").click();
    assertThat(page.locator("#slip-state")).containsText("小票已打印");
    assertThat(PRINTER.slips.getLast().lines())
        .contains(new Slip.Text("补打", Slip.Size.LARGE, Slip.Alignment.CENTRE));
  }

  @Test
  void a_scanned_bill_opens_payment_with_its_account_masked() {
    assertThat(page.locator("[data-category=payment]")).isVisible();
    BillScans scans = kiosk.part(BillScans.class);
    scans.accept(new Scan.Unreadable("not-text"));
    assertThat(page.locator("#kiosk-notice")).containsText("没有读出账单上的码");
    scans.accept(new Scan.Code("3301234567"));
    assertThat(page.locator("#kiosk-bill")).containsText("•••• 4567");
    assertThat(page.content()).doesNotContain("3301234567");
    assertThat(page.locator("#take-number")).isEnabled();
  }

  @Test
  void a_pause_is_told_with_reason_return_and_apology_before_a_number_is_taken() {
    Instant back = Halls.NOW.plusSeconds(3_600);
    SERVER.show(Halls.paused(false, back));
    assertThat(page.locator("[data-category=payment].kiosk-tile-paused")).containsText("暂停服务");
    page.locator("[data-category=payment]").click();
    assertThat(page.locator("#kiosk-notice")).containsText("设备故障,预计 " + HOUR.format(back) + " 恢复");
    assertThat(page.locator("#kiosk-notice .kiosk-notice-note")).hasText("系统升级");
    assertThat(page.locator("#kiosk-notice")).containsText("非常抱歉");
    assertThat(page.locator("#take-number")).isEnabled();
    SERVER.show(Halls.paused(true, back.minusSeconds(7_200)));
    assertThat(page.locator("#take-number")).isDisabled();
    assertThat(page.locator("#kiosk-notice")).containsText("暂不取号");
    assertThat(page.locator("#kiosk-notice")).containsText("稍后恢复");
    SERVER.show(Halls.board(DayPhase.OPEN));
    assertThat(page.locator("#take-number")).isEnabled();
  }

  @Test
  void enter_works_and_the_language_changes() {
    page.locator("#kiosk-language").click();
    assertThat(page.locator("#kiosk-title")).hasText("What would you like to do?");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.locator("[data-category=payment]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#take-number")).hasText("Take a number");
    page.locator("#take-number").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#ticket-number")).hasText("A023");
  }
}
