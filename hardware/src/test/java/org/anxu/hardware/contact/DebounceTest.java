package org.anxu.hardware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.anxu.hardware.contact.Debounce.Condition;
import org.junit.jupiter.api.Test;

/** A contact's level as it counts, with the time as an argument. */
class DebounceTest {
  private static final long MS = 1_000_000;

  private final Debounce button =
      new Debounce(Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofSeconds(30));

  @Test
  void nothing_is_known_before_a_level_has_held() {
    assertThat(button.level(0)).isNull();
    button.raw(false, 0);
    assertThat(button.level(19 * MS)).isNull();
    assertThat(button.nextLook(0)).isEqualTo(20 * MS);
    assertThat(button.level(20 * MS)).isFalse();
    assertThat(button.nextLook(20 * MS)).isEqualTo(-1);
  }

  @Test
  void a_press_that_bounces_for_ten_milliseconds_counts_once() {
    rest();
    boolean level = true;
    for (long at = 100; at <= 110; at++) {
      button.raw(level, at * MS);
      assertThat(button.level(at * MS)).isFalse();
      level = !level;
    }
    assertThat(button.level(129 * MS)).isFalse();
    assertThat(button.level(130 * MS)).isTrue();
    assertThat(button.condition(130 * MS)).isEqualTo(Condition.STEADY);
  }

  @Test
  void a_spike_shorter_than_the_settling_time_counts_for_nothing() {
    rest();
    button.raw(true, 100 * MS);
    button.raw(false, 115 * MS);
    assertThat(button.level(1_000 * MS)).isFalse();
  }

  @Test
  void a_contact_that_never_rests_chatters_and_is_well_again_when_it_does() {
    rest();
    boolean level = true;
    for (long at = 100; at < 2_200; at += 5) {
      button.raw(level, at * MS);
      level = !level;
    }
    assertThat(button.level(2_195 * MS)).isFalse();
    assertThat(button.condition(2_196 * MS)).isEqualTo(Condition.CHATTERING);
    assertThat(button.condition(2_216 * MS)).isEqualTo(Condition.STEADY);
    button.raw(true, 3_000 * MS);
    assertThat(button.condition(3_001 * MS)).isEqualTo(Condition.STEADY);
  }

  @Test
  void a_button_held_for_half_a_minute_is_stuck_until_it_is_let_go() {
    rest();
    button.raw(true, 100 * MS);
    assertThat(button.condition(30_119 * MS)).isEqualTo(Condition.STEADY);
    assertThat(button.nextLook(200 * MS)).isEqualTo((30_120 - 200) * MS);
    assertThat(button.condition(30_120 * MS)).isEqualTo(Condition.STUCK);
    button.raw(false, 40_000 * MS);
    assertThat(button.condition(40_021 * MS)).isEqualTo(Condition.STEADY);
  }

  @Test
  void a_sensor_may_stay_closed_for_ever() {
    Debounce sensor = new Debounce(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ZERO);
    sensor.raw(true, 0);
    assertThat(sensor.condition(Duration.ofDays(2).toNanos())).isEqualTo(Condition.STEADY);
    assertThat(sensor.level(Duration.ofDays(2).toNanos())).isTrue();
  }

  @Test
  void whatever_a_contact_does_its_level_changes_only_after_rest_and_never_twice_within_it() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      Debounce any = new Debounce(Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ZERO);
      long now = 0;
      Boolean before = null;
      long changedAt = -1_000 * MS;
      for (int i = 0; i < 500; i++) {
        now += random.nextInt(40) * MS;
        any.raw(random.nextBoolean(), now);
        Boolean level = any.level(now);
        if (level != null && !level.equals(before)) {
          assertThat(now - changedAt).as("seed " + seed).isGreaterThanOrEqualTo(20 * MS);
          changedAt = now;
          before = level;
        }
      }
    }
  }

  private void rest() {
    button.raw(false, 0);
    assertThat(button.level(50 * MS)).isFalse();
  }
}
