package org.anxu.protocol.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.Heartbeat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices and servers one release apart understand one another. */
class DeviceMessagesTest {
  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_an_older_program_does_not_tell_is_taken_as_nothing() throws Exception {
    DeviceState state =
        Wire.decode(
            json("{\"device\":\"kiosk-1\",\"online\":true,\"version\":\"0.1\",\"parts\":[]}"),
            DeviceState.class);
    assertThat(state.answers()).isEmpty();
    assertThat(state.locked()).isNull();
    DeviceCommand command =
        Wire.decode(
            json(
                "{\"id\":\"1\",\"kind\":\"LOCK\",\"expires\":\"2026-11-24T01:00:00Z\",\"subject\":\"\"}"),
            DeviceCommand.class);
    assertThat(command.text()).isNull();
    Heartbeat beat =
        Wire.decode(
            json("{\"epoch\":1,\"publications\":{},\"serverTime\":\"2026-11-24T01:00:00Z\"}"),
            Heartbeat.class);
    assertThat(beat.version()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.7, SAME",
    "0.1.0-SNAPSHOT, 0.1.0, SAME",
    "0.1.0, 0.2.0, NEXT",
    "0.9.4, 1.0.0, NEXT",
    "1.0.0, 0.9.4, NEXT",
    "0.1.0, 0.3.0, TOO_FAR",
    "0.9.0, 1.1.0, TOO_FAR",
    "3.0.0, 1.0.0, TOO_FAR",
    "development, 0.1.0, UNKNOWN",
    ", 0.1.0, UNKNOWN"
  })
  void one_release_of_skew_is_told_from_two(String one, String other, Release apart) {
    assertThat(Release.between(one, other)).isEqualTo(apart);
    assertThat(Release.between(other, one)).isEqualTo(apart);
  }

  @Test
  void words_for_a_screen_are_one_short_line() {
    assertThatThrownBy(() -> new RemoteRequest("12345678", "x".repeat(61), null))
        .hasMessageContaining("60");
    assertThatThrownBy(() -> new RemoteRequest("12345678", "a\nb", null))
        .hasMessageContaining("one line");
    assertThatThrownBy(() -> new RemoteRequest("12345678", "a", 0)).hasMessageContaining("720");
    assertThatThrownBy(() -> new RemoteRequest("short", null, null))
        .hasMessageContaining("8 to 64");
  }
}
