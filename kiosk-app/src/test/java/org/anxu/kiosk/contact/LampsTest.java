package org.anxu.kiosk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anxu.hardware.contact.ContactOutput;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.junit.jupiter.api.Test;

/** Which lamp is on when. */
class LampsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:05:00Z");
  private static final DeviceStatus READY = new DeviceStatus(Readiness.READY, "", NOW);

  private final List<String> seen = new ArrayList<>();
  private final Lamps lamps =
      new Lamps(new FakeLamp("serving"), new FakeLamp("paused"), new FakeLamp("attention"));

  /** Writes down what it is told. */
  private final class FakeLamp implements ContactOutput {
    private final String name;

    FakeLamp(String name) {
      this.name = name;
    }

    @Override
    public void set(boolean on) {
      seen.add(name + (on ? " on" : " off"));
    }

    @Override
    public void play(Pattern pattern) {
      seen.add(name + " blinks");
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public DeviceStatus status() {
      return READY;
    }

    @Override
    public void onStatus(Consumer<DeviceStatus> listener) {}

    @Override
    public void start() {}

    @Override
    public void close() {}
  }

  private List<String> look(boolean gives, DeviceStatus printer, long seconds) {
    seen.clear();
    lamps.look(gives, printer, NOW.plusSeconds(seconds));
    return List.copyOf(seen);
  }

  @Test
  void one_lamp_says_whether_numbers_are_given() {
    assertThat(look(true, READY, 0)).contains("serving on", "paused off");
    assertThat(look(true, READY, 1)).isEmpty();
    assertThat(look(false, READY, 2)).containsExactly("serving off", "paused on");
  }

  @Test
  void
      the_attention_lamp_blinks_for_a_minute_after_the_button_and_while_the_printer_needs_a_hand() {
    assertThat(look(true, READY, 0)).contains("attention off");
    lamps.help(NOW);
    assertThat(look(true, READY, 1)).containsExactly("attention blinks");
    assertThat(look(true, READY, 59)).isEmpty();
    assertThat(look(true, READY, 60)).containsExactly("attention off");
    DeviceStatus out = new DeviceStatus(Readiness.FAULT, "paper-out", NOW);
    assertThat(look(true, out, 61)).containsExactly("attention blinks");
    DeviceStatus none = new DeviceStatus(Readiness.ABSENT, "not-configured", NOW);
    assertThat(look(true, none, 62)).containsExactly("attention off");
    DeviceStatus gone = new DeviceStatus(Readiness.ABSENT, "unplugged", NOW);
    assertThat(look(true, gone, 63)).containsExactly("attention blinks");
  }

  @Test
  void a_kiosk_without_lamps_has_nothing_to_switch() {
    new Lamps(null, null, null).look(true, READY, NOW);
    assertThat(seen).isEmpty();
  }
}
