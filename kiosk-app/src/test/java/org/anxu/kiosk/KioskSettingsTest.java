package org.anxu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KioskSettingsTest {
  private static final KioskSettings.Printer PRINTER =
      new KioskSettings.Printer("", 115_200, 576, Duration.ofSeconds(10));
  private static final KioskSettings.Scanner SCANNER = new KioskSettings.Scanner("", 9600);

  private static KioskSettings settings(String server, String hall, Duration idle) {
    return new KioskSettings(URI.create(server), "/run/token", null, hall, PRINTER, SCANNER, idle);
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
        .hasMessageContaining("anxu.kiosk.idle-reset must be 10s to 600s");
    assertThatThrownBy(() -> new KioskSettings.Scanner("", 9601))
        .hasMessageContaining("anxu.kiosk.scanner.baud must be one of [1200");
  }
}
