package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.kiosk.DefaultHall;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.issuing.BillScans;
import org.anxu.kiosk.issuing.ui.EveryWay.Way;
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
  private static final List<Way> WAYS = List.of(Way.ZH, Way.ZH_LARGE, Way.EN_LARGE, Way.EN);

  /** On further sizes of the same shapes: the plainest and the tightest. */
  private static final List<Way> ENDS = List.of(Way.ZH, Way.EN_LARGE);

  /** An upright screen can also be used with all keys low. */
  private static final List<Way> UPRIGHT = List.of(Way.values());

  private static final Map<String, String> WORDS =
      Map.of(
          "LAST_TICKET", "今日取号已结束",
          "CLOSED", "不在营业时间",
          "PAUSED", "营业厅暂停服务");

  @TempDir Path folder;
  private final FakeServer server = new FakeServer();
  private final FakePrinter printer = new FakePrinter();
  private Chromium browser;
  private Page page;
  private EveryWay ways;

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
    Eye eye =
        new Eye(Math.max(LEAST_PX, LEAST_MM / MM_PER_INCH * Math.hypot(width, height) / inches));
    server.show(DefaultHall.catalogue());
    server.show(DefaultHall.board(DayPhase.OPEN, true));
    try (RunningKiosk kiosk = kiosk(width, height, inches)) {
      page = browser.open(width, height, kiosk.address());
      List<Way> wanted = further ? ENDS : width < height ? UPRIGHT : WAYS;
      ways = new EveryWay(page, eye, width + "x" + height, wanted);
      new BusinessScreens(server, kiosk.part(BillScans.class), page, ways).walk();
      openHall(DefaultHall.catalogue());
      closedHall(DefaultHall.catalogue().categories().getLast());
    }
    assertThat(eye.faults()).isEmpty();
  }

  private void closedHall(Catalogue.Category last) throws Exception {
    for (String phase : List.of("LAST_TICKET", "CLOSED", "PAUSED")) {
      server.show(
          phase.equals("PAUSED")
              ? DefaultHall.paused()
              : DefaultHall.board(DayPhase.valueOf(phase), false));
      // The notice of the phase before may still stand there.
      assertThat(page.locator("#kiosk-notice")).containsText(WORDS.get(phase));
      ways.look("welcome-" + phase);
      page.locator("#closed-browse").click();
      assertThat(page.locator("#lost-slip")).isVisible();
      ways.look("browse-" + phase);
      openCategory(last);
      assertThat(page.locator("#take-number")).isDisabled();
      ways.look("service-" + phase);
      home();
    }
    server.show(DefaultHall.board(DayPhase.OPEN, false));
    assertThat(page.locator("#kiosk-notice")).isHidden();
    openCategory(last);
    assertThat(page.locator("#kiosk-notice")).isVisible();
    ways.look("service-no-counter");
    home();
    server.show(DefaultHall.board(DayPhase.OPEN, true));
    server.answer(503);
    assertThat(page.locator("#kiosk-notice")).isVisible();
    ways.look("welcome-no-connection");
    server.answer(200);
  }

  private void openHall(Catalogue catalogue) throws Exception {
    ways.look("welcome");
    page.locator("#kiosk-help").click();
    page.locator(".kiosk-at-help").waitFor();
    ways.look("help");
    page.locator("#kiosk-care").click();
    turnTo("[data-care=SIGHT]");
    assertThat(page.locator("[data-care=SIGHT]")).hasAttribute("aria-pressed", "true");
    turnTo("[data-care=WALKING]");
    assertThat(page.locator("[data-care=WALKING]")).hasAttribute("aria-pressed", "true");
    ways.look("care");
    page.locator("#care-done").click();
    page.locator(".kiosk-at-help").waitFor();
    ways.look("help-with-care");
    home();
    for (Catalogue.Group group : catalogue.groups()) {
      String title = page.locator("#kiosk-title").textContent();
      turnTo("[data-group=" + group.code() + "]");
      assertThat(page.locator("#kiosk-title")).not().hasText(title);
      ways.look("group-" + group.code());
      home();
    }
    for (Catalogue.Category category : catalogue.categories()) {
      openCategory(category);
      ways.look("service-" + category.code());
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
      ways.look(reason.isEmpty() ? "number" : "number-without-slip");
      ways.nextCustomer("#number-done");
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
}
