package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** axe-core looks at the pages that everybody sees: the phone's, the displays', the sign-in. */
@ExtendWith(SharedHall.class)
class OpenPagesAxeTest {
  private static final String OFFICER = "1003";
  private static final String COUNTER = "4";

  private final RunningHall hall;
  private final Chromium chromium;
  private final List<String> found = new ArrayList<>();

  OpenPagesAxeTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  @Test
  void nothingSeriousIsFoundOnThePhone() throws Exception {
    hall.repair();
    hall.act(OFFICER, COUNTER, "open");
    try {
      IssuedTicket mine = hall.takeNumber("complaint");
      for (String language : List.of("#zh", "#en")) {
        Page page =
            chromium.open(
                hall.server().uri(URI.create(mine.page()).getPath()) + language, 360, 640);
        assertThat(page.locator("#label")).hasText(mine.label());
        look(page, "waiting");
        page.locator("#why").click();
        assertThat(page.locator("#passes")).isVisible();
        page.locator("#cancel").click();
        look(page, "sure");
      }
      Page page =
          chromium.open(hall.server().uri(URI.create(mine.page()).getPath()) + "", 360, 640);
      hall.act(OFFICER, COUNTER, "call-next");
      assertThat(page.locator("#state")).containsText("请到");
      look(page, "called");
      hall.act(OFFICER, COUNTER, "start");
      assertThat(page.locator("#state")).containsText("正在");
      look(page, "serving");
      hall.act(OFFICER, COUNTER, "complete");
      assertThat(page.locator("#rate-1-5")).isVisible();
      look(page, "rating");
      page.locator("#rate-1-1").click();
      assertThat(page.locator("#may-1")).isVisible();
      look(page, "low rating");
      assertThat(found).isEmpty();
    } finally {
      hall.act(OFFICER, COUNTER, "close");
    }
  }

  @Test
  void nothingSeriousIsFoundOnTheDisplaysAndTheSignIn() throws Exception {
    hall.repair();
    Page screen = chromium.open(hall.hallScreen.port, "/", 1920, 1080);
    look(screen, "hall screen");
    PlantedPicture.show(screen, "A023");
    look(screen, "full hall screen");
    Page counter = chromium.open(hall.counterScreen.port, "/", 1024, 600);
    assertThat(counter.locator("html:not([data-state='no-connection'])")).isVisible();
    look(counter, "counter's display");
    Page signIn = chromium.open(hall.server().port, "/", 1280, 900);
    signIn.locator("input[name=username]").waitFor();
    look(signIn, "sign-in");
    assertThat(found).isEmpty();
  }

  private void look(Page page, String screen) {
    found.addAll(Axe.grave(page, screen));
  }
}
