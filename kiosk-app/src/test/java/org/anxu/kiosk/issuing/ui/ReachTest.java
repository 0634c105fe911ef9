package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.contact.HelpButton;
import org.anxu.kiosk.help.GuideCall;
import org.anxu.kiosk.voice.SpeakingProgram;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.ticketing.CareWish;
import org.anxu.protocol.ticketing.HelpAnswer.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help, care, ways of reading, and what is left for the next customer, in a real browser. */
class ReachTest {
  private static final String[] WAYS = {"aloud", "print", "contrast", "low"};

  @TempDir static Path folder;
  private static final FakeServer SERVER = new FakeServer();
  private static SpeakingProgram voice;
  private static RunningKiosk kiosk;
  private static Chromium browser;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    voice = new SpeakingProgram(folder);
    kiosk =
        new RunningKiosk(
            folder,
            SERVER,
            new FakePrinter(),
            "--anxu.kiosk.idle-reset=30s",
            "--anxu.kiosk.voice=" + voice.path(),
            "--anxu.kiosk.screen.pixels=1080x1920",
            "--anxu.kiosk.screen.diagonal-inches=32");
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
    SERVER.calls().clear();
    SERVER.guide(200, Outcome.ASKED);
    page = browser.open(1080, 1920, kiosk.address());
  }

  /** Ends the call as the guide does; the next test calls anew. */
  @AfterEach
  void close() {
    page.close();
    GuideCall call = kiosk.part(GuideCall.class);
    SERVER
        .calls()
        .forEach(
            id -> call.news(new DeviceCommand("c", DeviceCommand.HELP_OVER, Instant.now(), id)));
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
  }

  @Test
  void the_guide_is_called_from_the_screen_which_says_asked_and_then_coming() {
    assertThat(page.locator("#kiosk-guide")).hasText("呼叫引导员");
    page.locator("#kiosk-guide").click();
    assertThat(page.locator("#kiosk-guide")).hasText("已呼叫", within());
    assertThat(page.locator("#kiosk-notice")).containsText("已通知引导员");
    page.locator("#kiosk-guide").click();
    SERVER.guide(200, Outcome.COMING);
    assertThat(page.locator("#kiosk-notice")).containsText("引导员正在过来", soon());
    assertThat(page.locator("#kiosk-guide")).hasText("引导员来了");
    assertThat(SERVER.calls()).containsOnly(SERVER.calls().getFirst());
    page.locator("#kiosk-help").click();
    assertThat(page.locator("#guide-state")).containsText("引导员正在过来");
    Eye.picture(page, "called");
  }

  private static LocatorAssertions.HasTextOptions within() {
    return new LocatorAssertions.HasTextOptions().setTimeout(15_000);
  }

  @Test
  void when_the_server_does_not_hear_the_words_say_to_wave() {
    SERVER.guide(503, Outcome.ASKED);
    page.locator("#kiosk-guide").click();
    assertThat(page.locator("#kiosk-notice")).containsText("请您向引导员招手", soon());
    assertThat(page.locator("#kiosk-guide")).hasText("请招手示意");
    Eye.picture(page, "unheard");
    SERVER.guide(200, Outcome.ASKED);
    assertThat(page.locator("#kiosk-notice")).containsText("已通知引导员", soon());
  }

  @Test
  void the_button_beside_the_screen_calls_as_well_and_shows_how_the_call_stands() {
    kiosk.part(HelpButton.class).press();
    page.locator(".kiosk-at-help").waitFor();
    assertThat(page.locator("#guide-state")).containsText("已通知引导员", soon());
    assertThat(SERVER.calls()).isNotEmpty();
  }

  @Test
  void the_ticket_notes_the_care_that_was_asked_for() {
    page.locator("[data-category=payment]").click();
    page.locator("#kiosk-care").click();
    page.locator("[data-care=AGE]").click();
    page.locator("[data-care=HEARING]").click();
    page.locator("[data-care=AGE]").click();
    assertThat(page.locator("[data-care=AGE]")).hasAttribute("aria-pressed", "false");
    page.locator("#care-done").click();
    assertThat(page.locator("#kiosk-care")).containsText("已登记照顾");
    page.locator("#take-number").click();
    page.locator("#ticket-number").waitFor();
    assertThat(SERVER.lastAsked().care()).isEqualTo(List.of(CareWish.HEARING));
    page.locator("#number-done").click();
    page.locator("[data-category=payment]").click();
    assertThat(page.locator("#kiosk-care")).containsText("需要照顾");
    page.locator("#take-number").click();
    page.locator("#ticket-number").waitFor();
    assertThat(SERVER.lastAsked().care()).isNull();
  }

  private static void hears(String words) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(voice.said()).anyMatch(line -> line.contains(words)));
  }

  @Test
  void who_asks_for_it_hears_the_words_of_each_screen_in_its_language_and_what_changes_there() {
    assertThat(voice.said()).noneMatch(line -> line.contains("请选择要办理的业务"));
    page.locator("#kiosk-aloud").click();
    assertThat(page.locator("#kiosk-aloud")).hasAttribute("aria-pressed", "true");
    hears("cmn-latn-pinyin 请选择要办理的业务。 水费缴纳。 等候 3 人。");
    page.locator("#kiosk-language").click();
    hears("en-gb What would you like to do?");
    page.locator("[data-category=payment]").click();
    hears("en-gb Pay a water bill.");
    page.locator("#take-number").click();
    hears("A 0 2 3.");
    hears("Your slip is printed.");
    page.locator("#kiosk-guide").click();
    hears("The guide has been told.");
    page.locator("#kiosk-aloud").click();
    assertThat(page.locator("#kiosk-aloud")).hasAttribute("aria-pressed", "false");
    page.locator("#number-done").click();
    page.locator("[data-group=apply]").click();
    page.locator("[data-category=install]").click();
    page.locator("#take-number").waitFor();
    assertThat(voice.said()).noneMatch(line -> line.contains("新装"));
  }

  @Test
  void one_touch_stops_the_countdown_and_after_it_nothing_of_the_customer_remains() {
    page.locator("#kiosk-language").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    for (String way : WAYS) {
      page.locator("#kiosk-" + way).click();
      assertThat(page.locator("#kiosk-" + way)).hasAttribute("aria-pressed", "true");
    }
    assertThat(page.locator("#kiosk-low")).isFocused();
    page.locator("#kiosk-help").click();
    page.locator("#kiosk-care").click();
    page.locator("[data-care=AGE]").click();
    page.evaluate("sessionStorage.setItem('mine', '1')");
    page.locator("#kiosk-stay").waitFor();
    Eye.picture(page, "countdown-low");
    assertThat(page.locator("#kiosk-countdown")).containsText("Back to start in");
    assertThat(page.locator("#kiosk-stay").boundingBox().height).isGreaterThanOrEqualTo(64);
    page.locator("#kiosk-stay").click();
    assertThat(page.locator("#kiosk-stay")).isHidden();
    assertThat(page.locator("[data-care=AGE]")).hasAttribute("aria-pressed", "true");
    page.locator("[data-category=payment]")
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(page.locator("html")).hasAttribute("class", "anxu-kiosk");
    for (String way : WAYS) {
      assertThat(page.locator("#kiosk-" + way)).hasAttribute("aria-pressed", "false");
    }
    assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
    assertThat(page.evaluate("document.activeElement === document.body")).isEqualTo(true);
    page.locator("#kiosk-help").click();
    page.locator("#kiosk-care").click();
    assertThat(page.locator("[aria-pressed=true]")).hasCount(0);
  }

  @Test
  void the_keyboard_reaches_every_key_in_the_order_of_the_screen_and_the_focus_is_seen() {
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      page.keyboard().press("Tab");
      reached.add(
          (String)
              page.evaluate(
                  "() => { const at = document.activeElement;"
                      + " const seen = getComputedStyle(at).outlineStyle !== 'none';"
                      + " return seen ? at.id || at.dataset.category || at.dataset.group : '-'; }"));
    }
    assertThat(reached)
        .containsExactly(
            "kiosk-aloud",
            "kiosk-print",
            "kiosk-contrast",
            "kiosk-low",
            "kiosk-language",
            "kiosk-guide",
            "payment",
            "apply",
            "lost-slip",
            "kiosk-help");
    page.keyboard().press("Enter");
    assertThat(page.locator("#kiosk-title")).hasText("需要帮助吗?");
    assertThat(page.locator("#kiosk-title")).isFocused();
    page.locator("#kiosk-care").focus();
    page.keyboard().press("Enter");
    page.locator("[data-care=AGE]").waitFor();
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    assertThat(page.locator("[data-care=AGE]")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void all_that_is_touched_stands_in_the_lower_part_for_who_sits() {
    page.locator("#kiosk-low").click();
    page.locator("html.kiosk-low").waitFor();
    for (String screen : List.of("welcome", "service", "care", "number")) {
      switch (screen) {
        case "service" -> page.locator("[data-category=payment]").click();
        case "care" -> page.locator("#kiosk-care").click();
        case "number" -> {
          page.locator("#care-done").click();
          page.locator("#take-number").click();
          page.locator("#ticket-number").waitFor();
        }
        default -> {
          // already there
        }
      }
      Object highest =
          page.evaluate(
              "async () => { await new Promise(requestAnimationFrame);"
                  + " return Math.min(...[...document.querySelectorAll('button')]"
                  + ".filter(each => each.checkVisibility())"
                  + ".map(each => each.getBoundingClientRect().top)) / innerHeight; }");
      assertThat(((Number) highest).doubleValue()).as(screen).isGreaterThan(0.4);
    }
  }
}
