package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.List;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ticket's page on a small phone. */
@ExtendWith(SharedHall.class)
class TicketPageTest {
  private static final String OFFICER = "1003";
  private static final String COUNTER = "4";
  private static final int WIDTH = 360;
  private static final int HEIGHT = 640;

  private final RunningHall hall;
  private final Chromium chromium;

  TicketPageTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  @BeforeEach
  void openCounter() throws Exception {
    hall.repair();
    hall.act(OFFICER, COUNTER, "open");
  }

  @AfterEach
  void closeCounter() throws Exception {
    hall.act(OFFICER, COUNTER, "close");
  }

  private Page phone(IssuedTicket ticket, String language) {
    Page page =
        chromium.open(
            "http://127.0.0.1:"
                + hall.server().port
                + URI.create(ticket.page()).getPath()
                + language,
            WIDTH,
            HEIGHT);
    assertThat(page.locator("#label")).hasText(ticket.label());
    return page;
  }

  /** Nothing beside the screen, and everything to touch large enough. */
  private static void fits(Page page) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(WIDTH);
    for (Locator button : page.locator("button").all()) {
      if (button.isVisible()) {
        assertThat(button.boundingBox().height).as(button.innerText()).isGreaterThanOrEqualTo(44);
      }
    }
  }

  @Test
  void aCustomerSeesHowTheLineGoesAndIsCalled() throws Exception {
    IssuedTicket before = hall.takeNumber("complaint");
    IssuedTicket mine = hall.takeNumber("complaint");
    Page zh = phone(mine, "");
    Page en = phone(mine, "#en");
    assertThat(zh.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(en.locator("html")).hasAttribute("lang", "en");
    assertThat(zh.locator("#ahead")).hasText("1 人");
    assertThat(en.locator("#ahead")).hasText("1");
    fits(zh);
    fits(en);
    Chromium.picture(zh, "phone-waiting");
    Chromium.picture(en, "phone-waiting-en");
    zh.locator("#why").click();
    assertThat(zh.locator("#passes")).containsText("到现在没有人越过您");
    zh.evaluate("window.rings = 0; navigator.vibrate = () => { window.rings++; return true; }; 0");
    zh.locator("#sound").click();
    assertThat(zh.locator("#sound")).containsText("✓");
    assertThat((Integer) zh.evaluate("window.rings")).isEqualTo(1);

    hall.act(OFFICER, COUNTER, "call-next");
    assertThat(zh.locator("#served")).containsText(before.label() + "(4 号窗口)");
    assertThat(zh.locator("#ahead")).hasText("0 人");
    assertThat(en.locator("#served")).containsText(before.label() + " (counter 4)");
    assertThat((Integer) zh.evaluate("window.rings")).isEqualTo(1);
    hall.act(OFFICER, COUNTER, "start");
    hall.act(OFFICER, COUNTER, "complete");
    hall.act(OFFICER, COUNTER, "call-next");
    assertThat(zh.locator("#state")).hasText("请到 4 号窗口");
    assertThat(en.locator("#state")).hasText("Please come to counter 4");
    assertThat(zh.locator("#line")).isHidden();
    assertThat((Integer) zh.evaluate("window.rings")).isEqualTo(2);
    assertThat((Boolean) zh.evaluate("chime.currentTime > 0 || !chime.paused")).isTrue();
    assertThat(zh.title()).contains(mine.label(), "请到 4 号窗口");
    fits(zh);
    Chromium.picture(zh, "phone-called");
    Chromium.picture(en, "phone-called-en");
    hall.act(OFFICER, COUNTER, "start");
    assertThat(en.locator("#state")).hasText("Being served at counter 4");
    hall.act(OFFICER, COUNTER, "complete");
    assertThat(zh.locator("#state")).hasText("已办理完毕,谢谢");
    assertThat(zh.locator("#leave")).isHidden();
  }

  @Test
  void aServiceIsRatedOnThePage() throws Exception {
    IssuedTicket mine = hall.takeNumber("complaint");
    Page zh = phone(mine, "");
    Page en = phone(mine, "#en");
    assertThat(zh.locator("#ratings")).isHidden();
    for (String action : List.of("call-next", "start", "complete")) {
      hall.act(OFFICER, COUNTER, action);
    }
    assertThat(zh.locator("#ratings h2")).containsText("您对这次服务满意吗");
    fits(zh);
    fits(en);
    Chromium.picture(zh, "phone-rating");
    Chromium.picture(en, "phone-rating-en");
    zh.locator("#rate-1-4").click();
    assertThat(zh.locator("#rate-1-4")).hasAttribute("aria-pressed", "true");
    assertThat(zh.locator("#rate-1-4")).isFocused();
    assertThat(zh.locator("#may-1")).hasCount(0);
    // The other phone of the family sees it too.
    assertThat(en.locator("#rate-1-4")).hasAttribute("aria-pressed", "true");
    en.locator("#rate-1-1").click();
    assertThat(en.locator("#ratings")).containsText("May the hall look into how this went?");
    assertThat(en.locator("#rate-1-4")).hasAttribute("aria-pressed", "false");
    Chromium.picture(en, "phone-rating-low-en");
    zh.locator("#may-1").click();
    assertThat(zh.locator("#ratings")).containsText("我们会了解这次办理的情况");
    fits(zh);
    Chromium.picture(zh, "phone-rating-low");
    assertThat(zh.content()).doesNotContain(OFFICER);
  }

  @Test
  void aPlaceIsGivenUpAfterASecondThought() throws Exception {
    IssuedTicket mine = hall.takeNumber("complaint");
    Page page = phone(mine, "");
    page.locator("#cancel").click();
    assertThat(page.locator("#sure-words")).containsText("号码作废,不能恢复");
    assertThat(page.locator("#no")).isFocused();
    fits(page);
    Chromium.picture(page, "phone-sure");
    page.locator("#no").click();
    assertThat(page.locator("#state")).hasText("请等候叫号");
    page.locator("#language").click();
    assertThat(page.locator("#cancel")).hasText("Give up my place");
    page.locator("#cancel").click();
    page.locator("#yes").click();
    assertThat(page.locator("#state")).hasText("Given up");
    assertThat(page.locator("#leave")).isHidden();
    assertThat(page.content()).doesNotContain("1003");
  }

  @Test
  void aPageWithoutAConnectionSaysSoAndHealsByItself() throws Exception {
    IssuedTicket mine = hall.takeNumber("complaint");
    Page page = phone(mine, "");
    page.evaluate("window.same = true");
    hall.server().killHard();
    assertThat(page.locator("#stale")).isVisible();
    assertThat(page.locator("#stale")).containsText("正在重试");
    Chromium.picture(page, "phone-stale");
    hall.repair();
    assertThat(page.locator("#stale"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
    assertThat(page.locator("#label")).hasText(mine.label());
    assertThat((Boolean) page.evaluate("window.same")).isTrue();
    hall.act(OFFICER, COUNTER, "call-next");
    assertThat(page.locator("#state")).hasText("请到 4 号窗口");
    hall.act(OFFICER, COUNTER, "start");
    hall.act(OFFICER, COUNTER, "complete");
    assertThat(page.locator("#state")).hasText("已办理完毕,谢谢");
  }

  @Test
  void aTicketOfAnotherDayHasEnded() {
    Page page =
        chromium.open(
            hall.server().uri("/t/00000000-0000-4000-8000-000000000000").toString(), WIDTH, HEIGHT);
    assertThat(page.locator("#state")).hasText("这张号票已失效");
    assertThat(page.locator("#actions")).isHidden();
    fits(page);
  }
}
