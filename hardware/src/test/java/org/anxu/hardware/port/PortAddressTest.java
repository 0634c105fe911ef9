package org.anxu.hardware.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortAddressTest {
  @Test
  void each_kind_is_known_by_how_it_is_written() {
    assertThat(PortAddress.parse("/dev/serial/by-id/usb-x"))
        .isEqualTo(new PortAddress.Serial(Path.of("/dev/serial/by-id/usb-x")));
    assertThat(PortAddress.parse("/dev/usb/lp0"))
        .isEqualTo(new PortAddress.Usb(Path.of("/dev/usb/lp0")));
    assertThat(PortAddress.parse("usb:/dev/anxu-printer"))
        .isEqualTo(new PortAddress.Usb(Path.of("/dev/anxu-printer")));
    assertThat(PortAddress.parse("tcp://192.168.1.50"))
        .isEqualTo(new PortAddress.Tcp("192.168.1.50", 9100));
    assertThat(PortAddress.parse("tcp://printer-1:9101"))
        .isEqualTo(new PortAddress.Tcp("printer-1", 9101));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ttyUSB0",
        "/tmp",
        "/etc/hostname",
        "usb:lp0",
        "tcp:printer",
        "tcp://",
        "tcp://printer:70000",
        "tcp://printer:9100/queue",
        "a b\u0000"
      })
  void what_is_no_address_is_said_to_be_none(String text) {
    assertThatThrownBy(() -> PortAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be a serial device such as /dev/ttyUSB0")
        .hasMessageContaining("not \"" + text + "\"");
  }

  @Test
  void the_reason_a_device_file_does_not_open_follows_the_systems_number() {
    assertThat(CannotOpen.number(13).reason()).isEqualTo("not-permitted");
    assertThat(CannotOpen.number(16).reason()).isEqualTo("in-use");
    assertThat(CannotOpen.number(2).reason()).isEqualTo("absent");
    assertThat(CannotOpen.number(5).reason()).isEqualTo("cannot-open");
  }
}
