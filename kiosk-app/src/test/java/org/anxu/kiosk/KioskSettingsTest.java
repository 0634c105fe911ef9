package org.anxu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.anxu.hardware.scanning.ScannerSettings.Ending;
import org.anxu.kiosk.BillScannerSettings.Kind;
import org.anxu.kiosk.BillScannerSettings.Trigger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskSettingsTest {
  private static final KioskSettings.Printer PRINTER =
      new KioskSettings.Printer("", 115_200, "clone-80", Duration.ofSeconds(10), 0, "");
  private static final SlipSettings SLIPS = new SlipSettings("", "");
  private static final BillScannerSettings SCANNER = scanner("", Kind.PLAIN, Trigger.NONE);

  private static final ContactSettings NO_CONTACTS =
      new ContactSettings("", 115_200, -1, -1, -1, -1, -1, -1, -1, ContactSettings.Level.HIGH);

  private static final ScreenSize SCREEN = new ScreenSize("1920x1080", 21.5);

  @TempDir static Path folder;
  private static Path token;

  @BeforeAll
  static void token() throws IOException {
    token = Files.writeString(folder.resolve("token"), "kiosk-1.secret");
  }

  private static KioskSettings settings(String server, String hall, Duration idle) {
    return new KioskSettings(
        URI.create(server),
        token.toString(),
        null,
        hall,
        "",
        PRINTER,
        SLIPS,
        SCANNER,
        NO_CONTACTS,
        SCREEN,
        "off",
        new MaintenanceSettings("", ""),
        idle);
  }

  private static BillScannerSettings scanner(String path, Kind kind, Trigger trigger) {
    return new BillScannerSettings(path, 9600, kind, trigger, Ending.LINE_END);
  }

  @Test
  void a_trigger_needs_a_scanner_that_knows_one() {
    assertThatThrownBy(() -> scanner("/dev/none", Kind.PLAIN, Trigger.TOUCH))
        .hasMessageContaining("anxu.kiosk.scanner.trigger must be one of none, touch, always")
        .hasMessageContaining("not \"touch\"");
    assertThat(scanner("/dev/none", Kind.GM65, Trigger.TOUCH).readsAfterTouch()).isTrue();
  }

  @Test
  void a_scanner_that_types_has_no_serial_line() {
    assertThat(scanner("", Kind.KEYBOARD, Trigger.NONE).present()).isTrue();
    assertThat(SCANNER.present()).isFalse();
    assertThatThrownBy(() -> scanner("/dev/none", Kind.KEYBOARD, Trigger.NONE))
        .hasMessageContaining("always nothing for the kinds keyboard and camera");
  }

  @Test
  void right_values_are_taken() {
    assertThat(settings("http://hall:8080", "main", Duration.ofSeconds(60)).mqtt()).isNull();
  }

  @Test
  void a_wrong_value_names_its_key_and_what_is_allowed() {
    assertThatThrownBy(() -> settings("ftp://hall", "main", Duration.ofSeconds(60)))
        .hasMessageContaining("anxu.kiosk.server must be an address");
    assertThatThrownBy(() -> settings("http://hall", "main", Duration.ofSeconds(5)))
        .hasMessageContaining("anxu.kiosk.idle-reset must be a duration from 10s to 600s");
    assertThatThrownBy(
            () -> new BillScannerSettings("", 9601, Kind.PLAIN, Trigger.NONE, Ending.LINE_END))
        .hasMessageContaining("anxu.kiosk.scanner.baud must be one of [1200");
  }

  @Test
  void two_contacts_cannot_share_a_pin() {
    assertThat(NO_CONTACTS.any()).isFalse();
    assertThatThrownBy(() ->
            new ContactSettings("", 115_200, 17, -1, -1, 17, -1, -1, -1, ContactSettings.Level.LOW))
        .hasMessageContaining("anxu.kiosk.contacts.serving-lamp must be a pin");
  }

  @Test
  void a_wrong_layout_is_named_with_its_line_and_a_wrong_profile_with_its_key() throws Exception {
    Path layout = Files.writeString(folder.resolve("own.layout"), "rule\nbig | {{number}}\n");
    assertThatThrownBy(() -> new SlipSettings(layout.toString(), ""))
        .hasMessageStartingWith("anxu.kiosk.slip.layout: " + layout + ", line 2: \"big\"");
    Path profile = Files.writeString(folder.resolve("own.properties"), "text = gbk\n");
    assertThatThrownBy(() ->
            new KioskSettings.Printer(
                "", 115_200, profile.toString(), Duration.ofSeconds(10), 0, ""))
        .hasMessageStartingWith("anxu.kiosk.printer.profile: " + profile + ": text must be one of");
  }
}
