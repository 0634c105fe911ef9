package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.anxu.kiosk.FakeServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanner that types: real key events in a real browser. */
class KeyboardScannerTest {
  private static final String BILL = "https://pay.example/bill?account=3301234567";
  private static final int SCANNER_MS = 8;
  private static final int PERSON_MS = 120;

  @TempDir static Path folder;
  private static final FakeServer SERVER = new FakeServer();
  private static RunningKiosk kiosk;
  private static Chromium browser;
  private Page page;
  private Keyboard keyboard;

  @BeforeAll
  static void start() throws Exception {
    kiosk =
        new RunningKiosk(folder, SERVER, new FakePrinter(), "--anxu.kiosk.scanner.kind=keyboard");
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
    page = browser.open(1024, 768, kiosk.address());
    keyboard = new Keyboard(page);
  }

  @AfterEach
  void close() {
    page.close();
  }

  private void billIsRead() {
    assertThat(page.locator("#kiosk-bill")).containsText("•••• 4567");
    assertThat(page.content()).doesNotContain("3301234567");
  }

  private void says(String words) {
    assertThat(page.locator("#kiosk-notice")).containsText(words);
  }

  @Test
  void a_burst_of_keys_is_a_bill_and_the_screen_asks_for_one() {
    assertThat(page.locator(".kiosk-view")).containsText("扫描水费账单");
    keyboard.scan(BILL, SCANNER_MS);
    billIsRead();
  }

  @Test
  void it_is_read_wherever_the_focus_is_and_presses_nothing() {
    page.locator("#kiosk-language").focus();
    keyboard.scan("33012 34567", SCANNER_MS);
    says("这不是水费账单的码");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    page.locator("[data-group=apply]").focus();
    keyboard.scan("3301234567", SCANNER_MS);
    billIsRead();
    assertThat(page.locator("#kiosk-title")).hasText("您的水费账单");
  }

  @Test
  void a_person_who_types_is_no_scanner_and_keys_work_as_ever() {
    page.locator("#kiosk-language").focus();
    keyboard.type("3301234567", PERSON_MS);
    keyboard.enter(PERSON_MS);
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("#kiosk-bill")).hasCount(0);
    page.locator("#kiosk-language").focus();
    keyboard.type("1", SCANNER_MS);
    keyboard.enter(SCANNER_MS);
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    page.locator("#kiosk-language").focus();
    keyboard.type(" ", PERSON_MS);
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void tabs_are_left_alone_however_fast_they_are_pressed() {
    page.evaluate(
        "() => { window.tabs = 0; document.addEventListener('keydown', e => {"
            + " if (e.key === 'Tab' && !e.defaultPrevented) window.tabs++; }); }");
    for (int i = 0; i < 12; i++) {
      keyboard.tab(SCANNER_MS);
    }
    assertThat(page.evaluate("window.tabs")).isEqualTo(12);
  }

  @Test
  void a_chinese_input_method_does_not_matter() {
    keyboard.typeThroughInputMethod("3301234567", SCANNER_MS);
    keyboard.enter(SCANNER_MS);
    billIsRead();
  }

  @Test
  void wide_digits_of_an_input_method_are_digits() {
    page.evaluate(
        "() => document.addEventListener('keydown', e => window.lastKey = e.key, {once: true})");
    keyboard.scan("3301234567".replace('3', '\uFF13'), SCANNER_MS);
    billIsRead();
    assertThat(page.evaluate("window.lastKey")).isEqualTo("\uFF13");
  }

  @Test
  void a_key_that_is_held_down_is_nothing() {
    keyboard.hold('7', 40);
    keyboard.enter(SCANNER_MS);
    keyboard.scan("3301234567", SCANNER_MS);
    billIsRead();
  }

  @Test
  void what_is_no_code_is_told_in_words_and_the_next_bill_is_read() {
    keyboard.type("33012345", SCANNER_MS);
    says("没有读完整");
    keyboard.pause(PERSON_MS);
    keyboard.scan("7".repeat(600), SCANNER_MS);
    says("这个码太长");
    keyboard.pause(PERSON_MS);
    keyboard.type("330123", SCANNER_MS);
    keyboard.control("b", SCANNER_MS);
    keyboard.type("4567", SCANNER_MS);
    keyboard.enter(SCANNER_MS);
    says("没有读出账单上的码");
    keyboard.pause(PERSON_MS);
    keyboard.scan(BILL, SCANNER_MS);
    billIsRead();
  }

  @Test
  void a_field_keeps_what_a_person_typed_and_nothing_of_a_code() {
    page.evaluate(
        "() => { const field = document.createElement('input'); field.id = 'field';"
            + " document.body.append(field); field.focus(); }");
    keyboard.type("ab 1", PERSON_MS);
    keyboard.pause(PERSON_MS);
    keyboard.scan("3301234567", SCANNER_MS);
    billIsRead();
    assertThat(page.locator("#field")).hasValue("ab 1");
    assertThat(page.locator("#field")).isFocused();
  }
}
