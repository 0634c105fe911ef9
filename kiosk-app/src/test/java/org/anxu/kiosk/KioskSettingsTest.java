package org.anxu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskSettingsTest {
  private static final KioskSettings.Printer PRINTER =
      new KioskSettings.Printer("", 115_200, 576, Duration.ofSeconds(10));
  private static final KioskSettings.Scanner SCANNER = new KioskSettings.Scanner("", 9600);

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
        PRINTER,
        SCANNER,
        NO_CONTACTS,
        SCREEN,
        idle);
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
    assertThatThrownBy(() -> new KioskSettings.Scanner("", 9601))
        .hasMessageContaining("anxu.kiosk.scanner.baud must be one of [1200");
  }

  @Test
  void two_contacts_cannot_share_a_pin() {
    assertThat(NO_CONTACTS.any()).isFalse();
    assertThatThrownBy(() ->
            new ContactSettings("", 115_200, 17, -1, -1, 17, -1, -1, -1, ContactSettings.Level.LOW))
        .hasMessageContaining("anxu.kiosk.contacts.serving-lamp must be a pin");
  }
}
