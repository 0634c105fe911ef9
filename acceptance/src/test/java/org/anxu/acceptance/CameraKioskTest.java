package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anxu.acceptance.camera.BillFilm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The browser's camera as the scanner: Chromium's own camera path, fed with a film of a bill. */
@ExtendWith(SharedHall.class)
class CameraKioskTest {
  private static final String ACCOUNT = "8812345678";
  private static final String BILL =
      "https://bill.example/pay?account=" + ACCOUNT + "&period=202611";

  /** Counts frames as the page sends them, and how many are on their way at once. */
  private static final String COUNT =
      """
      const usual = window.fetch;
      const frames = (window.anxuFrames = { sent: 0, now: 0, most: 0 });
      window.fetch = async (what, how) => {
        if (what !== 'camera/frame') return usual(what, how);
        frames.sent += 1;
        frames.now += 1;
        frames.most = Math.max(frames.most, frames.now);
        try {
          return await usual(what, how);
        } finally {
          frames.now -= 1;
        }
      };
      """;

  /** The ids or tags of keys and tiles that the viewfinder lies on. */
  private static final String COVERS =
      """
      () => {
        const own = document.getElementById('kiosk-camera').getBoundingClientRect();
        return [...document.querySelectorAll('.kiosk-frame button')].filter((each) => {
          const box = each.getBoundingClientRect();
          return box.width > 0 && box.left < own.right && box.right > own.left
            && box.top < own.bottom && box.bottom > own.top;
        }).map((each) => each.id || each.textContent).join();
      }
      """;

  @TempDir static Path folder;
  private static AppProcess kiosk;
  private static RunningHall hall;
  private static Chromium withoutCamera;
  private static Playwright playwright;
  private static Browser filming;

  /** Its camera sees a test pattern, and no bill. */
  private static Browser looking;

  @BeforeAll
  static void start(RunningHall shared, Chromium chromium) throws Exception {
    hall = shared;
    withoutCamera = chromium;
    hall.repair();
    kiosk = hall.startCameraKiosk("kiosk-camera");
    Path film = folder.resolve("bill.y4m");
    BillFilm.write(film, BILL, 20_261_124);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    filming = launch("--use-file-for-fake-video-capture=" + film);
    looking = launch();
    kiosk.awaitPage();
  }

  private static Browser launch(String... camera) {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--use-fake-device-for-media-stream"));
    flags.addAll(List.of(camera));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(flags));
  }

  @AfterAll
  static void end() {
    playwright.close();
    kiosk.close();
  }

  private static LocatorAssertions.HasTextOptions soon() {
    return new LocatorAssertions.HasTextOptions().setTimeout(20_000);
  }

  private static Page page(BrowserContext context) {
    return page(context, 1080, 1920);
  }

  private static Page page(BrowserContext context, int width, int height) {
    context.setDefaultTimeout(30_000);
    Page page = context.newPage();
    page.setViewportSize(width, height);
    return page;
  }

  private static String address() {
    return "http://127.0.0.1:" + kiosk.port + "/";
  }

  @Test
  void aFilmedBillLeadsToPaymentWithItsAccountMasked() throws Exception {
    try (BrowserContext context = filming.newContext()) {
      context.grantPermissions(List.of("camera"));
      Page page = page(context);
      page.addInitScript(COUNT);
      page.navigate(address());
      assertThat(page.locator("#kiosk-title")).hasText("您的水费账单", soon());
      assertThat(page.locator("#kiosk-bill")).containsText("•••• 5678");
      assertThat(page.content()).doesNotContain(ACCOUNT);
      assertThat(page.locator("#kiosk-camera")).isHidden();
      page.locator("#take-number").click();
      assertThat(page.locator("#ticket-number")).containsText("A");
      assertThat((Integer) page.evaluate("window.anxuFrames.sent")).isPositive();
      assertThat(page.evaluate("window.anxuFrames.most")).as("on their way at once").isEqualTo(1);
    }
    assertThat(kiosk.said()).doesNotContain(ACCOUNT);
  }

  @Test
  void theFirstScreenShowsWhatTheCameraSeesAndAsksForABill() throws Exception {
    try (BrowserContext context = looking.newContext()) {
      context.grantPermissions(List.of("camera"));
      Page page = page(context, 1080, 1920);
      page.navigate(address());
      assertThat(page.locator("#kiosk-camera video")).isVisible();
      assertThat(page.locator("#kiosk-camera p:visible")).hasText("把水费账单上的码对准摄像头,直接进入缴费");
      Chromium.picture(page, "kiosk-camera");
      page.locator("#kiosk-language").click();
      assertThat(page.locator("#kiosk-camera p:visible"))
          .hasText("Hold the code on your water bill to the camera to go straight to payment");
      page.setViewportSize(1920, 1080);
      Chromium.picture(page, "kiosk-camera-wide");
      page.setViewportSize(800, 480);
      assertThat(page.locator(".kiosk-at-tiles")).isVisible();
      assertThat(page.evaluate(COVERS)).as("what the viewfinder covers").isEqualTo("");
      Chromium.picture(page, "kiosk-camera-small");
    }
  }

  @Test
  void aCameraThatIsNotPermittedIsSaidOnTheScreen() throws Exception {
    try (BrowserContext context = looking.newContext()) {
      Page page = page(context, 1920, 1080);
      page.navigate(address());
      assertThat(page.locator("#kiosk-camera p:visible")).hasText("摄像头没有开启,请点选业务,或找引导员", soon());
      Chromium.picture(page, "kiosk-camera-denied");
      page.locator("[data-category=payment]").click();
      assertThat(page.locator("#kiosk-camera")).isHidden();
    }
  }

  @Test
  void withoutACameraTheScreenSaysSoAndTheGuideSeesIt() throws Exception {
    Page floor = withoutCamera.open(hall.server().port, "/floor", 1024, 768);
    floor.locator("input[name=username]").fill(RunningHall.GUIDE);
    floor.locator("input[name=password]").fill(hall.password(RunningHall.GUIDE));
    floor.keyboard().press("Enter");
    floor.locator("#lines").waitFor();
    Page page = withoutCamera.openKiosk(kiosk.port);
    Locator words = page.locator("#kiosk-camera p:visible");
    assertThat(words).hasText("摄像头现在不能用,请点选业务,或找引导员", soon());
    Locator trouble = floor.locator("[data-alert='device.kiosk-camera.part.camera']");
    assertThat(trouble)
        .containsText(
            "kiosk-camera 的摄像头不能用:找不到摄像头,请看摄像头的接线",
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
  }

  @Test
  void nobodyButTheKiosksOwnPageBringsFrames() {
    try (BrowserContext context = looking.newContext()) {
      Page page = page(context);
      page.navigate(address());
      page.locator("[data-category=payment]").waitFor();
      String own = address().substring(0, address().length() - 1);
      assertThat(post(page, own, "00112233445566778899aabbccddeeff")).isEqualTo(403);
      assertThat(post(page, "http://evil.example", "00112233445566778899aabbccddeeff"))
          .isEqualTo(403);
    }
  }

  private static int post(Page page, String origin, String key) {
    APIResponse answer =
        page.context()
            .request()
            .post(
                address() + "camera/frame",
                RequestOptions.create()
                    .setHeader("Origin", origin)
                    .setHeader("X-Anxu-Camera", key)
                    .setData(new byte[] {1, 2, 3}));
    return answer.status();
  }
}
