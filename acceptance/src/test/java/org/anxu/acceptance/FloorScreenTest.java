package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.protocol.ticketing.HelpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The guide's tablet: what sounds, what it does for customers, and what is left without a server.
 */
@ExtendWith(SharedHall.class)
class FloorScreenTest {
  private static final String CATEGORY = "meter-test";

  /** As long as a message may be. */
  private static final String MESSAGE =
      "今日下午三点至四点收费系统升级,期间只办理报装与咨询,缴费请用手机公众号或明日再来,给您带来不便非常抱歉,谢谢您的谅解。";

  private final RunningHall hall;
  private final Chromium chromium;

  FloorScreenTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  @BeforeEach
  void repair() throws Exception {
    hall.repair();
  }

  private Page floor(int width, int height) {
    Page page = chromium.open(hall.server().port, "/floor", width, height);
    page.locator("input[name=username]").fill(RunningHall.GUIDE);
    page.locator("input[name=password]").fill(hall.password(RunningHall.GUIDE));
    page.keyboard().press("Enter");
    page.locator("#lines .floor-line").first().waitFor();
    return page;
  }

  private static LocatorAssertions.IsVisibleOptions soon() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
  }

  private static LocatorAssertions.ContainsTextOptions soonText() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
  }

  private static int rung(Page floor) {
    return (Integer) floor.evaluate("anxuFloor.rung");
  }

  /** A category that should be back since a minute. */
  private void lateCategory() {
    String login = RunningHall.GUIDE + ":" + hall.password(RunningHall.GUIDE);
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    FloorRequest pause =
        new FloorRequest(
            UUID.randomUUID().toString(),
            null,
            null,
            CATEGORY,
            null,
            null,
            null,
            null,
            null,
            "MEETING",
            Instant.now().minusSeconds(60),
            null,
            null);
    assertThat(
            hall.server()
                .post("/api/v1/floor/pause-category", "Basic " + basic, pause)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void alertsSoundAndVibrateUntilEachIsTaken() throws Exception {
    Page floor = floor(1280, 800);
    floor.evaluate("navigator.vibrate = () => true");
    assertThat(floor.locator("#floor-silent")).isVisible();
    hall.asKiosk("/api/v1/help", new HelpRequest(UUID.randomUUID().toString()));
    Locator help = floor.locator("[data-alert='help.kiosk-1']");
    assertThat(help).isVisible(soon());
    assertThat(rung(floor)).as("nobody has touched the page").isZero();
    floor.locator("#sound-on").click();
    assertThat(floor.locator("#floor-silent")).isHidden();
    floor.waitForFunction("anxuFloor.rung > 0 && anxuFloor.buzzed > 0");
    lateCategory();
    Locator late = floor.locator("[data-alert^='late.category']");
    assertThat(late).containsText("现已超过", soonText());
    List<String> shown =
        floor.locator("#alerts > .floor-alert").all().stream()
            .map(each -> each.getAttribute("data-alert"))
            .toList();
    assertThat(shown)
        .as("the older one first")
        .containsSubsequence(late.getAttribute("data-alert"), "help.kiosk-1");
    Chromium.picture(floor, "guide-alerts");
    assertThat(Axe.grave(floor, "floor")).isEmpty();
    floor.setViewportSize(800, 1280);
    Chromium.picture(floor, "guide-alerts-upright");
    assertThat(Axe.grave(floor, "floor")).isEmpty();
    help.getByText("我来").click();
    assertThat(help).containsText("1004 正在过去", soonText());
    late.getByText("我来").click();
    assertThat(late).containsText("1004 正在过去", soonText());
    takeAll(floor);
    int before = rung(floor);
    floor.waitForTimeout(4_500);
    assertThat(rung(floor)).as("all are taken").isEqualTo(before);
    late.getByText("恢复业务").click();
    assertThat(late).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
    help.getByText("已处理").click();
    assertThat(help).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
  }

  /** Others than ours last as well: the hall's displays have no page open. */
  private static void takeAll(Page floor) {
    Locator takes = floor.locator("#alerts").getByText("我来");
    for (int left = takes.count(); left > 0; left = takes.count()) {
      takes.first().click();
      assertThat(takes).hasCount(left - 1);
    }
    assertThat(floor.locator("#alerts")).hasAttribute("data-untaken", "0");
  }

  @Test
  void aNumberIsTakenForACustomerAndAGhostIsVoided() throws Exception {
    Page floor = floor(1280, 800);
    String ghost = hall.takeNumber(CATEGORY).label();
    floor.locator("#search input").fill(ghost);
    floor.locator("#visit-" + ghost).click();
    Locator voids = floor.locator("#do-void-ghost");
    assertThat(voids).isEnabled();
    voids.click();
    assertThat(voids).containsText("确定没有客户?");
    Chromium.picture(floor, "guide-ghost");
    voids.click();
    assertThat(floor.locator(".floor-visit-where")).containsText("已取消", soonText());
    floor.locator("#search input").fill("");
    Locator form = floor.locator("#issue-form");
    choose(floor, form.locator("vaadin-select").first(), "校表");
    choose(floor, form.locator("vaadin-select").nth(1), "行动不便");
    form.locator("#do-issue").click();
    Locator issued = floor.locator("#issued .anxu-number");
    assertThat(issued).isVisible(soon());
    assertThat(floor.locator("#issued svg path")).hasCount(1);
    String label = issued.textContent();
    assertThat(floor.locator("#visit-" + label + " .floor-care")).isVisible(soon());
    Path picture = Chromium.picture(form, "guide-issued");
    assertThat(QrReader.read(picture))
        .as("the customer's own page")
        .singleElement()
        .asString()
        .contains("/t/");
    assertThat(Axe.grave(floor, "floor")).isEmpty();
    floor.locator("#do-cancel").click();
    floor.locator("#do-cancel").click();
    assertThat(floor.locator("#visit-" + label)).hasCount(0);
  }

  private static void choose(Page page, Locator select, String item) {
    select.click();
    page.locator("vaadin-select-item:visible")
        .filter(new Locator.FilterOptions().setHasText(item))
        .first()
        .click();
  }

  @Test
  void aMessageStandsOnTheScreensAndAnEmergencyTakesThemAll() throws Exception {
    Page floor = floor(1280, 800);
    Page big = chromium.open(hall.hallScreen.port, "/", 1920, 1080);
    Page counter = chromium.open(hall.counterScreen.port, "/", 1024, 600);
    Page kiosk = chromium.openKiosk(hall.kiosk.port);
    floor.locator("#notice-form vaadin-text-field input").fill(MESSAGE);
    floor.locator("#do-message").click();
    assertThat(floor.locator("#notice-now")).containsText("正在显示“" + MESSAGE);
    assertThat(big.locator("#notice")).containsText(MESSAGE, soonText());
    assertThat(kiosk.locator("#kiosk-notice")).containsText(MESSAGE, soonText());
    Chromium.picture(kiosk, "kiosk-message");
    Chromium.picture(big, "hall-message");
    floor.locator("#do-emergency").click();
    assertThat(big.locator("#emergency")).isHidden();
    floor.locator("#do-emergency").click();
    assertThat(floor.locator("#alarm")).containsText("紧急屏“紧急情况”正在所有屏幕上显示");
    assertThat(big.locator("#emergency")).containsText("听从工作人员指引", soonText());
    assertThat(big.locator("#emergency")).isVisible(soon());
    assertThat(counter.locator("#emergency")).isVisible(soon());
    assertThat(kiosk.locator("#kiosk-emergency")).isVisible(soon());
    assertThat(kiosk.locator(".kiosk-frame")).hasAttribute("inert", "");
    Chromium.picture(floor, "guide-emergency");
    Chromium.picture(big, "hall-emergency");
    Chromium.picture(counter, "counter-emergency");
    Chromium.picture(kiosk, "kiosk-emergency");
    assertThat(Axe.grave(floor, "floor")).isEmpty();
    assertThat(Axe.grave(big, "big")).isEmpty();
    assertThat(Axe.grave(kiosk, "kiosk")).isEmpty();
    Page reloaded = chromium.open(hall.counterScreen.port, "/", 1024, 600);
    assertThat(reloaded.locator("#emergency")).isVisible(soon());
    floor.locator("#end-emergency").click();
    floor.locator("#end-emergency").click();
    assertThat(big.locator("#emergency"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(15_000));
    assertThat(kiosk.locator("[data-category=payment]")).isVisible(soon());
    floor.locator("#end-message").click();
    assertThat(floor.locator("#notice-now")).containsText("没有消息");
  }

  @Test
  void withoutAServerTheLineStaysReadableAndCanBePrinted() throws Exception {
    String label = hall.takeNumber(CATEGORY).label();
    Page floor = floor(800, 1280);
    assertThat(floor.locator("#visit-" + label)).isVisible(soon());
    hall.server().killHard();
    try {
      assertThat(floor.locator("#away-notice")).containsText("连不上服务器", soonText());
      assertThat(floor.locator("#away-notice")).isVisible(soon());
      assertThat(floor.locator("#visit-" + label)).isVisible();
      assertThat(floor.locator("#visit-panel")).hasAttribute("inert", "");
      Chromium.picture(floor, "guide-away");
      floor.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(floor.locator("#visit-" + label)).isVisible();
      assertThat(floor.locator("#issue-form")).isHidden();
      Chromium.picture(floor, "guide-printed");
      floor.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    } finally {
      hall.startServer();
    }
    assertThat(floor.locator("#away-notice"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
  }
}
