package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.kiosk.DefaultHall;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.issuing.BillScans;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.catalogue.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen on every size, in both languages and both sizes of print: keys that fingers hit,
 * nothing cut off, no scroll bar. With {@code -Dpictures=DIR} each screen is also kept as a
 * picture.
 */
@Execution(ExecutionMode.CONCURRENT) // each size has a kiosk, a hall and a browser of its own
class KioskScreensTest {
  private static final double MM_PER_INCH = 25.4;
  private static final double LEAST_MM = 12;
  private static final double LEAST_PX = 64;
  private static final List<String> WAYS = List.of("zh", "zh large", "en", "en large");

  /** On further sizes of the same shapes: the plainest and the tightest. */
  private static final List<String> ENDS = List.of("zh", "en large");

  /** An upright screen can also be used with all keys low. */
  private static final List<String> UPRIGHT =
      List.of("zh", "zh large", "en", "en large", "zh low", "en low large");

  private static final Map<String, String> WORDS =
      Map.of(
          "LAST_TICKET", "今日取号已结束|No more numbers",
          "CLOSED", "不在营业时间|The hall is closed",
          "PAUSED", "营业厅暂停服务|The hall is paused");

  @TempDir Path folder;
  private final FakeServer server = new FakeServer();
  private final FakePrinter printer = new FakePrinter();
  private Chromium browser;
  private Page page;
  private List<String> ways;
  private String size;
  private String at;
  private Eye eye;

  @BeforeEach
  void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    browser = new Chromium();
  }

  @AfterEach
  void stop() {
    browser.close();
    server.close();
  }

  private RunningKiosk kiosk(int width, int height, double inches) throws IOException {
    return new RunningKiosk(
        folder,
        server,
        printer,
        "--anxu.kiosk.scanner.path=/dev/no-such-scanner",
        "--anxu.kiosk.idle-reset=600s",
        "--anxu.kiosk.voice=/bin/true",
        "--anxu.kiosk.screen.pixels=" + width + "x" + height,
        "--anxu.kiosk.screen.diagonal-inches=" + inches);
  }

  @ParameterizedTest
  @CsvSource({
    "1920, 1080, 21.5, false",
    "1080, 1920, 32, false",
    "1024, 768, 12.1, true",
    "800, 480, 7, false",
    "1920, 1080, 13.3, true"
  })
  void every_screen_can_be_read_and_hit(int width, int height, double inches, boolean further)
      throws Exception {
    ways = further ? ENDS : width < height ? UPRIGHT : WAYS;
    eye = new Eye(Math.max(LEAST_PX, LEAST_MM / MM_PER_INCH * Math.hypot(width, height) / inches));
    server.show(DefaultHall.catalogue());
    server.show(DefaultHall.board(DayPhase.OPEN, true));
    try (RunningKiosk kiosk = kiosk(width, height, inches)) {
      List<Page> open = new ArrayList<>();
      for (String way : ways) {
        Page fresh = browser.open(width, height, kiosk.address());
        open.add(fresh);
        page = fresh;
        speak(way);
      }
      size = width + "x" + height;
      BusinessScreens business =
          new BusinessScreens(server, kiosk.part(BillScans.class), eye, this::speak);
      each(open, way -> business.walk(page, at, way));
      for (BusinessScreens.Step step : business.scans()) {
        step.before().run();
        each(open, way -> step.look(page, at, way));
      }
      walk(open);
      open.forEach(Page::close);
    }
    assertThat(eye.faults()).isEmpty();
  }

  private void speak(String way) {
    if (way.startsWith("en")) {
      page.locator("#kiosk-language").click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
    if (way.contains("low")) {
      page.locator("#kiosk-low").click();
      page.locator("html.kiosk-low").waitFor();
    }
    if (way.endsWith("large")) {
      page.locator("#kiosk-print").click();
      page.locator("html.anxu-large-print").waitFor();
    }
  }

  /** Does the same on each of the pages. */
  private void each(List<Page> open, Consumer<String> task) {
    for (int i = 0; i < ways.size(); i++) {
      page = open.get(i);
      at = size + " " + ways.get(i);
      task.accept(ways.get(i));
    }
  }

  private void walk(List<Page> open) throws Exception {
    Catalogue catalogue = DefaultHall.catalogue();
    each(open, way -> openHall(catalogue, way));
    Catalogue.Category last = catalogue.categories().getLast();
    for (String phase : List.of("LAST_TICKET", "CLOSED", "PAUSED")) {
      server.show(
          phase.equals("PAUSED")
              ? DefaultHall.paused()
              : DefaultHall.board(DayPhase.valueOf(phase), false));
      each(
          open,
          _ -> {
            // The notice of the phase before may still stand there.
            assertThat(page.locator("#kiosk-notice"))
                .containsText(Pattern.compile(WORDS.get(phase)));
            look("welcome-" + phase);
            page.locator("#closed-browse").click();
            assertThat(page.locator("#lost-slip")).isVisible();
            look("browse-" + phase);
            openCategory(last);
            assertThat(page.locator("#take-number")).isDisabled();
            look("service-" + phase);
            home();
          });
    }
    server.show(DefaultHall.board(DayPhase.OPEN, false));
    each(
        open,
        _ -> {
          assertThat(page.locator("#kiosk-notice")).isHidden();
          openCategory(last);
          assertThat(page.locator("#kiosk-notice")).isVisible();
          look("service-no-counter");
          home();
        });
    server.show(DefaultHall.board(DayPhase.OPEN, true));
    server.answer(503);
    each(
        open,
        _ -> {
          assertThat(page.locator("#kiosk-notice")).isVisible();
          look("welcome-no-connection");
        });
    server.answer(200);
  }

  private void openHall(Catalogue catalogue, String way) {
    look("welcome");
    page.locator("#kiosk-help").click();
    page.locator(".kiosk-at-help").waitFor();
    look("help");
    page.locator("#kiosk-care").click();
    turnTo("[data-care=SIGHT]");
    assertThat(page.locator("[data-care=SIGHT]")).hasAttribute("aria-pressed", "true");
    turnTo("[data-care=WALKING]");
    assertThat(page.locator("[data-care=WALKING]")).hasAttribute("aria-pressed", "true");
    look("care");
    page.locator("#care-done").click();
    page.locator(".kiosk-at-help").waitFor();
    look("help-with-care");
    home();
    for (Catalogue.Group group : catalogue.groups()) {
      String title = page.locator("#kiosk-title").textContent();
      turnTo("[data-group=" + group.code() + "]");
      assertThat(page.locator("#kiosk-title")).not().hasText(title);
      look("group-" + group.code());
      home();
    }
    for (Catalogue.Category category : catalogue.categories()) {
      openCategory(category);
      look("service-" + category.code());
      home();
    }
    for (String reason : List.of("", "cutter")) {
      printer.outcome =
          reason.isEmpty()
              ? new PrintOutcome(PrintOutcome.Result.PRINTED, "")
              : new PrintOutcome(PrintOutcome.Result.FAILED, reason);
      openCategory(catalogue.categories().getFirst());
      page.locator("#take-number").click();
      page.locator("#ticket-number").waitFor();
      assertThat(page.locator("#slip-state"))
          .hasClass(Pattern.compile("anxu-notice-(good|paused)"));
      look(reason.isEmpty() ? "number" : "number-without-slip");
      // The next customer begins anew, in Chinese and normal print.
      page.locator("#number-done").click();
      page.locator("[data-category=payment]").waitFor();
      assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
      speak(way);
    }
  }

  private void openCategory(Catalogue.Category category) {
    if (!category.group().isEmpty()) {
      turnTo("[data-group=" + category.group() + "]");
    }
    turnTo("[data-category=" + category.code() + "]");
    page.locator("#take-number").waitFor();
  }

  private void turnTo(String tile) {
    BusinessScreens.turnTo(page, tile);
  }

  private void home() {
    BusinessScreens.home(page);
  }

  private void look(String screen) {
    eye.look(page, at + " " + screen);
  }
}
