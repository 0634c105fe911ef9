package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The slip as it comes off the serial line, drawn, and read by another reader than ours. */
@ExtendWith(SharedHall.class)
class SlipPictureTest {
  private static final Pattern TIME = Pattern.compile("取号时间 (\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2})");

  private final RunningHall hall;
  private final Chromium chromium;

  SlipPictureTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  @Test
  void theSlipShowsTheTicketAndItsCodeOpensTheTicketsPage() throws Exception {
    hall.repair();
    hall.takeNumber("main-move");
    int before = hall.devices.printer().slips().size();
    Page kiosk = chromium.openKiosk(hall.kiosk.port);
    kiosk.locator("[data-group=apply]").click();
    kiosk.locator("[data-category=main-move]").click();
    kiosk.locator("#take-number").click();
    assertThat(kiosk.locator("#slip-state")).containsText("小票已打印");
    String number = kiosk.locator("#ticket-number").textContent();

    Page bench = chromium.open(hall.bench.port(), "/", 1280, 1400);
    assertThat(hall.devices.printer().slips()).hasSize(before + 1);
    assertThat(hall.devices.printer().unknownCommands()).isZero();
    Locator slip = bench.locator("figure.slip").first();
    String text = slip.locator("svg").getAttribute("aria-label");
    assertThat(text).contains("供水营业厅", "管网改迁", number, "前面还有 1 人");
    assertThat(printedAt(text))
        .isBetween(Instant.now().minus(Duration.ofMinutes(3)), Instant.now());

    Path picture = Chromium.picture(slip.locator("svg"), "slip");
    List<String> codes = QrReader.read(picture);
    assertThat(codes).hasSize(1);
    assertThat(codes).isEqualTo(QrReader.read(Chromium.picture(kiosk, "kiosk-ticket")));
    assertThat(codes.getFirst()).startsWith(hall.server().uri("/t/").toString());
    Page phone = chromium.open(codes.getFirst(), 390, 844);
    assertThat(phone.locator("#label")).hasText(number);
    assertThat(phone.locator("#ahead")).hasText("1 人");
    Chromium.picture(phone, "phone-ticket");
  }

  private static Instant printedAt(String text) {
    Matcher time = TIME.matcher(text);
    assertThat(time.find()).as(text).isTrue();
    return LocalDateTime.parse(time.group(1), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))
        .atZone(ZoneId.of("Asia/Shanghai"))
        .toInstant();
  }
}
