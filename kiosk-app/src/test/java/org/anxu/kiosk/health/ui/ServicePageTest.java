package org.anxu.kiosk.health.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.KioskApp;
import org.anxu.kiosk.SilentPrinter;
import org.anxu.kiosk.health.Restart;
import org.anxu.kiosk.health.StaffOrders;
import org.anxu.kiosk.health.StaffOrdersFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The technician's page and staff's screens in a real browser; one app for all. */
@Isolated(
    "the start of another kiosk in this JVM would set up logging anew, and the page shows the log")
class ServicePageTest {
  private static final String PIN = "73914682";

  @TempDir static Path folder;
  private static final FakeServer SERVER = new FakeServer();
  private static final AtomicInteger RESTARTS = new AtomicInteger();
  private static ConfigurableApplicationContext app;
  private static Playwright playwright;
  private static Browser browser;
  private Page page;

  /** A printer without paper. */
  private static final class EmptyPrinter extends SilentPrinter {
    @Override
    public CompletableFuture<PrintOutcome> print(Slip slip) {
      return CompletableFuture.completedFuture(
          new PrintOutcome(PrintOutcome.Result.FAILED, "paper-out"));
    }

    @Override
    public DeviceStatus status() {
      return new DeviceStatus(Readiness.FAULT, "paper-out", Halls.NOW);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "kiosk-1.secret");
    Path pin = Files.writeString(folder.resolve("pin"), PIN);
    Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-------"));
    app =
        new SpringApplicationBuilder(KioskApp.class)
            .initializers(context -> {
              GenericApplicationContext beans = (GenericApplicationContext) context;
              beans.registerBean("emptyPrinter", SlipPrinter.class, EmptyPrinter::new);
              beans.registerBean("noRestart", Restart.class, () -> RESTARTS::incrementAndGet);
            })
            .properties("spring.config.name=anxu-kiosk")
            .run(
                "--server.port=0",
                "--anxu.kiosk.server=" + SERVER.address(),
                "--anxu.kiosk.token-file=" + token,
                "--anxu.kiosk.printer.roll-metres=80",
                "--anxu.kiosk.maintenance.pin-file=" + pin,
                "--anxu.kiosk.maintenance.folder=" + folder.resolve("kept"));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
    app.close();
    SERVER.close();
  }

  @BeforeEach
  void open() {
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1080, 1920));
    page.navigate(
        "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + "/");
  }

  @AfterEach
  void close() throws Exception {
    page.close();
    StaffOrdersFixture.clear(app.getBean(StaffOrders.class));
  }

  private static LocatorAssertions.IsVisibleOptions soon() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
  }

  private void type(String pin) {
    for (char digit : pin.toCharArray()) {
      page.locator("#pin-" + digit).click();
    }
    page.locator("#pin-enter").click();
  }

  private void enter() {
    Locator hall = page.locator(".kiosk-hall");
    hall.hover();
    page.mouse().down();
    page.locator(".service-pad").waitFor();
    page.mouse().up();
    type(PIN);
    assertThat(page.locator("#service-devices")).isVisible(soon());
  }

  @Test
  void a_short_press_does_nothing_and_a_long_one_asks_for_the_pin() {
    page.locator(".kiosk-hall").click();
    page.waitForTimeout(3_500);
    assertThat(page.locator(".service-page")).hasCount(0);
    page.locator(".kiosk-hall").hover();
    page.mouse().down();
    assertThat(page.locator(".service-pad")).isVisible(soon());
    page.mouse().up();
    picture("service-pin");
    type("1111");
    assertThat(page.locator("#service-said")).hasText("密码不对");
    assertThat(page.locator("#service-devices")).hasCount(0);
    page.keyboard().type(PIN);
    page.keyboard().press("Enter");
    assertThat(page.locator("#service-devices")).isVisible();
  }

  @Test
  void the_page_tells_devices_versions_and_log_and_does_what_it_offers() {
    enter();
    assertThat(page.locator("#service-devices")).containsText("printer");
    assertThat(page.locator("#service-devices")).containsText("没有纸,请换纸卷");
    assertThat(page.locator("#service-devices")).containsText("约 80 米");
    assertThat(page.locator("#service-skew")).hasText("无法比较版本。");
    assertThat(page.locator("#service-log")).containsText("The maintenance page was opened");
    page.locator("#service-test").click();
    assertThat(page.locator("#service-said")).containsText("测试票没有打印:没有纸");
    page.locator("#service-roll").click();
    assertThat(page.locator("#service-roll-change li")).hasCount(4);
    assertThat(page.locator("#service-roll-change")).containsText("纸头从下面");
    page.waitForFunction(
        "() => [...document.querySelectorAll('#service-roll-change img')]"
            + ".every(each => each.complete && each.naturalWidth > 0)");
    picture("service-roll");
    page.locator("#service-roll-in").click();
    assertThat(page.locator("#service-roll-change")).hasCount(0);
    assertThat(page.locator("#service-said")).containsText("已记下");
    page.locator("#service-bundle").click();
    assertThat(page.locator("#service-said")).containsText("kept/support/anxu-support-");
    Download download = page.waitForDownload(() -> page.locator("#service-download").click());
    assertThat(download.suggestedFilename()).matches("anxu-support-\\d{8}-\\d{6}\\.zip");
    assertThat(download.path()).isNotEmptyFile();
    picture("service-open");
    page.locator("#service-restart").click();
    assertThat(RESTARTS).hasValue(0);
    page.locator("#service-restart").click();
    assertThat(page.locator("#service-said")).containsText("正在重启");
    assertThat(RESTARTS).hasValue(1);
    page.locator("#service-language").click();
    assertThat(page.locator("h1")).hasText("Kiosk maintenance");
    page.setViewportSize(800, 480);
    picture("service-open-en-800");
    page.locator("#service-leave").click();
    assertThat(page.locator(".kiosk-tiles")).isVisible(soon());
    page.navigate(page.url() + "service");
    assertThat(page.locator(".service-pad")).isVisible(soon());
    assertThat(page.locator("#service-devices")).hasCount(0);
  }

  @Test
  void a_locked_kiosk_shows_why_and_leaves_a_customer_the_number() throws Exception {
    page.locator("[data-category=payment]").click();
    page.locator("#take-number").click();
    assertThat(page.locator("#ticket-number")).hasText("A023");
    StaffOrdersFixture.lock(app.getBean(StaffOrders.class), "打印机正在维修");
    page.waitForTimeout(2_500);
    assertThat(page.locator("#ticket-number")).isVisible();
    assertThat(page.locator("#staff-lock")).isHidden();
    page.reload();
    assertThat(page.locator("#staff-lock")).isVisible(soon());
    assertThat(page.locator("#staff-lock")).containsText("打印机正在维修");
    assertThat(page.locator("[data-category=payment]")).isHidden();
    picture("staff-lock");
    StaffOrdersFixture.clear(app.getBean(StaffOrders.class));
    assertThat(page.locator("[data-category=payment]")).isVisible(soon());
  }

  @Test
  void a_line_of_staff_lies_below_and_covers_nothing() {
    StaffOrdersFixture.say(app.getBean(StaffOrders.class), "收费系统正在升级,今天请先取号,十点半以后办理");
    assertThat(page.locator("#staff-line")).isVisible(soon());
    double line = page.locator("#staff-line").boundingBox().y;
    for (String id : List.of("#kiosk-help", "#kiosk-back")) {
      var box = page.locator(id).boundingBox();
      assertThat(box.y + box.height).as(id).isLessThanOrEqualTo(line);
    }
    picture("staff-line");
    page.setViewportSize(800, 480);
    page.waitForTimeout(500);
    picture("staff-line-800");
    var help = page.locator("#kiosk-help").boundingBox();
    assertThat(help.y + help.height)
        .isLessThanOrEqualTo(page.locator("#staff-line").boundingBox().y);
  }
}
