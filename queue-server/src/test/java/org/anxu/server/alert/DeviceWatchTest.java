package org.anxu.server.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.device.DeviceState.Part;
import org.anxu.protocol.device.DeviceState.Slip;
import org.anxu.server.hall.OfficerId;
import org.junit.jupiter.api.Test;

/** What devices tell becomes alerts, and ends when they tell otherwise. */
class DeviceWatchTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  private final Alerts alerts = new Alerts(() -> NOW);
  private final DeviceWatch watch = new DeviceWatch(alerts, "kiosk-1"::equals);

  private void tells(boolean online, Slip slip, Part... parts) {
    watch.heard(new DeviceState("kiosk-1", online, "1", null, List.of(parts), slip));
  }

  private List<String> ids() {
    return alerts.all().stream().map(Alert::id).toList();
  }

  @Test
  void a_part_in_trouble_is_told_with_its_reason_until_it_works_again() {
    tells(true, null, new Part("printer", "DEGRADED", "paper-low"));
    assertThat(ids()).containsExactly("device.kiosk-1.part.printer");
    alerts.coming("device.kiosk-1.part.printer", new OfficerId("1004"));
    tells(true, null, new Part("printer", "DEGRADED", "paper-low"));
    assertThat(alerts.all().getFirst().coming()).isEqualTo(new OfficerId("1004"));
    // Other trouble is news: whoever came for the first may not know.
    tells(true, null, new Part("printer", "FAULT", "cutter"));
    assertThat(alerts.all().getFirst().trouble())
        .isEqualTo(new Alert.Trouble.PartInTrouble("kiosk-1", "printer", "cutter", false));
    assertThat(alerts.all().getFirst().coming()).isNull();
    tells(true, null, new Part("printer", "READY", ""));
    assertThat(ids()).isEmpty();
  }

  @Test
  void a_failed_slip_and_a_lost_device_are_told_apart() {
    tells(true, new Slip("A023", "paper-out"), new Part("printer", "FAULT", "paper-out"));
    assertThat(ids())
        .containsExactlyInAnyOrder("device.kiosk-1.slip.A023", "device.kiosk-1.part.printer");
    tells(false, null);
    assertThat(ids()).containsExactly("device.kiosk-1.gone");
  }

  @Test
  void a_kiosk_meant_to_have_no_printer_is_not_in_trouble() {
    tells(
        true,
        null,
        new Part("printer", "ABSENT", "not-configured"),
        new Part("scanner", "UNKNOWN", "connecting"));
    assertThat(ids()).isEmpty();
  }

  @Test
  void a_removed_device_and_one_that_speaks_for_another_are_not_heard() {
    watch.heard(new DeviceState("kiosk-9", false, "1", null, List.of()));
    byte[] forged = Wire.encode(new DeviceState("kiosk-1", false, "1", null, List.of()));
    watch.heard("anxu/1/main/device/hall-1/state", forged);
    watch.heard("anxu/1/main/device/kiosk-1/state", new byte[] {'x'});
    watch.heard("anxu/1/main/device/kiosk-1/state", new byte[0]);
    assertThat(ids()).isEmpty();
  }
}
