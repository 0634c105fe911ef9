package org.anxu.display.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How loud at which hour. */
class VolumePlanTest {
  @Test
  void hours_have_their_own_volume_and_the_rest_of_the_day_another() {
    VolumePlan plan = VolumePlan.parse("70, 07:00-12:00=80, 12:00-14:00=40");
    assertThat(plan.at(LocalTime.of(6, 59))).isEqualTo(70);
    assertThat(plan.at(LocalTime.of(7, 0))).isEqualTo(80);
    assertThat(plan.at(LocalTime.of(12, 0))).isEqualTo(40);
    assertThat(plan.at(LocalTime.of(14, 0))).isEqualTo(70);
    assertThat(VolumePlan.parse("9:00-10:00=0").at(LocalTime.NOON)).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "loud",
        "101",
        "50,60",
        "07:00-12:00=101",
        "12:00-07:00=50",
        "07:00-07:00=50",
        "25:00-26:00=50",
        "07:00-12:00=50,11:00-13:00=60",
        "50,"
      })
  void what_is_no_plan_is_refused(String text) {
    assertThatThrownBy(() -> VolumePlan.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
