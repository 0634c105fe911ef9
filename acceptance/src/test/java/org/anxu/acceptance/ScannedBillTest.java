package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.hardware.scanning.SimulatedScanner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What arrives on the scanner's serial line, from the bytes to the customer's screen. */
@ExtendWith(SharedHall.class)
class ScannedBillTest {
  private static final String ACCOUNT = "8812345678";
  private static final String BILL =
      "https://bill.example/pay?account=" + ACCOUNT + "&period=202611";

  /** Shorter than the silence that ends a code. */
  private static final long BETWEEN_PIECES_MILLIS = 40;

  private final RunningHall hall;
  private final Chromium chromium;
  private SimulatedScanner scanner;
  private Page kiosk;

  ScannedBillTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  @BeforeEach
  void openKiosk() throws Exception {
    hall.repair();
    scanner = hall.devices.scanner();
    kiosk = chromium.openKiosk(hall.kiosk.port);
  }

  private Locator notice() {
    return kiosk.locator("#kiosk-notice");
  }

  private void scanOfABillWorks() throws IOException {
    scanner.scan(BILL);
    assertThat(kiosk.locator("#kiosk-title")).hasText("您的水费账单");
    assertThat(kiosk.locator("#kiosk-bill")).containsText("•••• 5678");
    assertThat(kiosk.locator("#take-number")).isEnabled();
  }

  @Test
  void aBillLeadsToPaymentWithItsAccountMasked() throws Exception {
    scanOfABillWorks();
    Chromium.picture(kiosk, "kiosk-bill");
    assertThat(kiosk.content()).doesNotContain(ACCOUNT).doesNotContain(ACCOUNT.substring(0, 6));
    kiosk.locator("#take-number").click();
    assertThat(kiosk.locator("#ticket-number")).containsText("A");
    assertThat(hall.devices.printer().slips().toString()).doesNotContain(ACCOUNT);
  }

  @Test
  void bytesThatAreNoTextAreToldAndTheNextBillIsRead() throws Exception {
    scanner.garbage();
    assertThat(notice()).containsText("没有读出账单上的码。请再扫一次,或点选业务。");
    assertThat(notice()).isVisible();
    Chromium.picture(kiosk, "kiosk-scan-garbage");
    scanOfABillWorks();
    assertThat(notice()).not().containsText("扫");
  }

  @Test
  void halfACodeIsToldAndNeverJoinedToTheNextOne() throws Exception {
    scanner.half(BILL);
    assertThat(notice()).containsText("账单的码没有读完整。请把账单放平,再扫一次。");
    assertThat(notice()).isVisible();
    Chromium.picture(kiosk, "kiosk-scan-half");
    scanOfABillWorks();
    assertThat(notice()).not().containsText("扫");
  }

  @Test
  void whileALineNeverEndsACustomerTakesANumberByTouch() throws Exception {
    AtomicInteger pieces = new AtomicInteger();
    try (ScheduledExecutorService stuck = Executors.newSingleThreadScheduledExecutor()) {
      var _ =
          stuck.scheduleAtFixedRate(
              () -> {
                try {
                  scanner.endless();
                  pieces.incrementAndGet();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              0,
              BETWEEN_PIECES_MILLIS,
              TimeUnit.MILLISECONDS);
      assertThat(notice()).containsText("这个码太长,不是水费账单的码。");
      assertThat(notice()).isVisible();
      Chromium.picture(kiosk, "kiosk-scan-endless");
      kiosk.locator("[data-category=payment]").click();
      kiosk.locator("#take-number").click();
      assertThat(kiosk.locator("#ticket-number")).containsText("A");
      kiosk.locator("#number-done").click();
      assertThat(kiosk.locator("[data-category=payment]")).isVisible();
      int before = pieces.get();
      kiosk.waitForCondition(() -> pieces.get() > before + 2);
      stuck.shutdownNow();
    }
    // What comes before a moment of silence still belongs to the endless line: scan once more.
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> {
          scanner.scan(BILL);
          assertThat(kiosk.locator("#kiosk-bill").count()).isEqualTo(1);
        });
    scanOfABillWorks();
  }
}
