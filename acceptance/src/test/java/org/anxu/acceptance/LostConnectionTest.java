package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hall whose server or broker goes away says so within five seconds, and heals by itself. */
@ExtendWith(SharedHall.class)
class LostConnectionTest {
  private static final double BOUND_SECONDS = 5.0;
  private static final String DISPLAY_LOST =
      "document.documentElement.dataset.state === 'no-connection'";
  private static final String KIOSK_LOST =
      "[...document.querySelectorAll('#kiosk-notice')]"
          + ".some(e => e.checkVisibility() && e.textContent.includes('取号暂时不可用'))";

  private final RunningHall hall;
  private final Chromium chromium;
  private Page counterPage;
  private Page hallPage;
  private Page kioskPage;
  private PageWatch counter;
  private PageWatch screen;
  private PageWatch kiosk;

  LostConnectionTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  private void open(RunningHall.Broker broker) throws Exception {
    hall.carriedBy(broker);
    callSomebody();
    counterPage = chromium.open(hall.counterScreen.port, "/", 1024, 600);
    hallPage = chromium.open(hall.hallScreen.port, "/", 1920, 1080);
    kioskPage = chromium.openKiosk(hall.kiosk.port);
    kioskPage.locator("[data-category=complaint]").click();
    assertThat(kioskPage.locator("#take-number")).isEnabled();
    counterPage.waitForFunction("!(" + DISPLAY_LOST + ")");
    hallPage.waitForFunction("!(" + DISPLAY_LOST + ")");
    counter = new PageWatch(counterPage, "counter display", DISPLAY_LOST);
    screen = new PageWatch(hallPage, "hall screen", DISPLAY_LOST);
    kiosk = new PageWatch(kioskPage, "kiosk", KIOSK_LOST);
  }

  private String label;

  private void callSomebody() throws Exception {
    hall.act("1001", "1", "open");
    hall.takeNumber("debit");
    label = hall.act("1001", "1", "call-next").label();
  }

  @AfterEach
  void serveThem() throws Exception {
    hall.repair();
    hall.act("1001", "1", "start");
    hall.act("1001", "1", "complete");
    hall.act("1001", "1", "close");
  }

  @Test
  void aServerThatIsKilledAndStartedAgain() throws Exception {
    open(RunningHall.Broker.EMBEDDED);
    System.out.println("queue-server with its broker killed");
    long stopped = System.currentTimeMillis();
    hall.server().killHard();
    seeAllLost(stopped);
    Chromium.picture(counterPage, "counter-lost");
    Chromium.picture(hallPage, "hall-lost");
    Chromium.picture(kioskPage, "kiosk-lost");

    long started = System.currentTimeMillis();
    hall.startServer();
    seeDisplaysHealed(started);
    seeKioskHealed(started);
    kioskPage.locator("#take-number").click();
    assertThat(kioskPage.locator("#ticket-number")).hasText(Pattern.compile("\\S+"));
  }

  @Test
  void aServerThatFreezes() throws Exception {
    open(RunningHall.Broker.EMBEDDED);
    System.out.println("queue-server with its broker frozen");
    signal("STOP");
    long stopped = System.currentTimeMillis();
    try {
      seeAllLost(stopped);
    } finally {
      signal("CONT");
    }
    long thawed = System.currentTimeMillis();
    seeDisplaysHealed(thawed);
    seeKioskHealed(thawed);
  }

  @Test
  void aSeparateMosquittoThatIsKilledAndStartedAgain() throws Exception {
    open(RunningHall.Broker.MOSQUITTO);
    System.out.println("mosquitto killed, queue-server runs on");
    long stopped = System.currentTimeMillis();
    hall.mosquitto.killHard();
    seeLost(counterPage, counter, stopped);
    seeLost(hallPage, screen, stopped);
    // The kiosk needs no broker to give numbers, and the number is in the journal.
    kioskPage.locator("#take-number").click();
    assertThat(kioskPage.locator("#ticket-number")).isVisible();

    long started = System.currentTimeMillis();
    hall.mosquitto.start();
    seeDisplaysHealed(started);
  }

  private void signal(String name) throws Exception {
    Process kill =
        new ProcessBuilder("kill", "-" + name, String.valueOf(hall.server().pid())).start();
    assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(kill.exitValue()).isZero();
  }

  private void seeLost(Page page, PageWatch watch, long stopped) {
    assertThat(watch.await(true, stopped)).isBetween(0.0, BOUND_SECONDS);
    assertThat(page.getByText("连接中断").and(page.locator(":visible")).first()).isVisible();
    assertThat(page.locator("html")).hasAttribute("data-label", "");
  }

  private void seeAllLost(long stopped) {
    seeLost(counterPage, counter, stopped);
    seeLost(hallPage, screen, stopped);
    assertThat(kiosk.await(true, stopped)).isBetween(0.0, BOUND_SECONDS);
    assertThat(kioskPage.locator("#kiosk-notice")).isVisible();
    assertThat(kioskPage.locator("#kiosk-notice")).containsText("请找引导员取号");
    assertThat(kioskPage.locator("#take-number")).isDisabled();
  }

  private void seeDisplaysHealed(long started) {
    counter.await(false, started);
    screen.await(false, started);
    // The state comes with the first message after the healing, which is not always the call.
    assertThat(counterPage.locator("html")).hasAttribute("data-label", label);
    assertThat(hallPage.locator("html")).hasAttribute("data-label", label);
    assertThat(counter.isTheSamePage()).isTrue();
    assertThat(screen.isTheSamePage()).isTrue();
  }

  private void seeKioskHealed(long started) {
    kiosk.await(false, started);
    assertThat(kiosk.isTheSamePage()).isTrue();
    assertThat(kioskPage.locator("#take-number")).isEnabled();
  }
}
