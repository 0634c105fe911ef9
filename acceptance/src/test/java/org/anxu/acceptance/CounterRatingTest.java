package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a service the screen at the counter asks how it was, until the next one is called. */
@ExtendWith(SharedHall.class)
class CounterRatingTest {
  private final RunningHall hall;
  private final Chromium chromium;

  CounterRatingTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  @BeforeEach
  void openCounter() throws Exception {
    hall.repair();
    hall.act("1001", "1", "open");
  }

  @AfterEach
  void closeCounter() throws Exception {
    hall.act("1001", "1", "close");
  }

  private IssuedTicket serve() throws Exception {
    IssuedTicket issued = hall.takeNumber("debit");
    hall.act("1001", "1", "call-next");
    hall.act("1001", "1", "start");
    hall.act("1001", "1", "complete");
    return issued;
  }

  private static void becomes(Page page, String state) {
    assertThat(page.locator("html"))
        .hasAttribute(
            "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
  }

  @Test
  void aTouchAtTheCounterIsARatingAndTheNextCallTakesTheScreen() throws Exception {
    Page page = chromium.openTouch(hall.counterScreen.port, "/", 1024, 600);
    IssuedTicket rated = serve();
    becomes(page, "rating");
    List<Locator> levels = page.locator("#levels button:visible").all();
    assertThat(levels).hasSize(5);
    for (Locator level : levels) {
      assertThat(level.boundingBox().width).isGreaterThanOrEqualTo(64);
      assertThat(level.boundingBox().height).isGreaterThanOrEqualTo(64);
    }
    assertThat(page.locator("body")).not().containsText("1001");
    Chromium.picture(page, "counter-rating");
    assertThat(Axe.grave(page, "counter-rating")).isEmpty();
    page.setViewportSize(600, 1024);
    Chromium.picture(page, "counter-rating-upright");
    page.setViewportSize(1024, 600);
    page.locator("[data-level='4']").tap();
    assertThat(page.locator("#thanks")).isVisible();
    Chromium.picture(page, "counter-thanks");
    assertThat(page.request().get(rated.page() + "/state").text()).contains("\"level\":4");
    becomes(page, "free");

    serve();
    becomes(page, "rating");
    IssuedTicket next = hall.takeNumber("debit");
    hall.act("1001", "1", "call-next");
    becomes(page, "called");
    assertThat(page.locator("html")).hasAttribute("data-label", next.label());
    assertThat(page.locator("#levels")).isHidden();
    assertThat(page.locator("#thanks")).isHidden();
    hall.act("1001", "1", "start");
    hall.act("1001", "1", "complete");
  }
}
