package org.anxu.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.anxu.hardware.device.Readiness;
import org.junit.jupiter.api.Test;

class HallClockTest {
  private static final Instant TRUE = Instant.parse("2026-11-24T06:30:00Z");

  private final AtomicReference<Instant> own =
      new AtomicReference<>(TRUE.minus(Duration.ofDays(400)));
  private final long[] nanos = {1_000_000_000L};
  private final HallClock clock = new HallClock(own::get, () -> nanos[0]);

  private void passes(Duration time) {
    nanos[0] += time.toNanos();
    own.set(own.get().plus(time));
  }

  @Test
  void it_goes_by_the_own_clock_until_the_server_is_heard_and_then_says_how_wrong_that_is() {
    assertThat(clock.instant()).isEqualTo(own.get());
    assertThat(clock.status().readiness()).isEqualTo(Readiness.UNKNOWN);
    clock.heard(TRUE);
    assertThat(clock.instant()).isEqualTo(TRUE);
    assertThat(clock.status().reason()).isEqualTo("clock-wrong");
    assertThat(clock.ahead()).isEqualTo(Duration.ofDays(400));
  }

  @Test
  void a_jump_of_the_own_clock_moves_nothing_while_the_server_is_away() {
    clock.heard(TRUE);
    passes(Duration.ofMinutes(5));
    own.set(TRUE.plus(Duration.ofDays(3)));
    assertThat(clock.instant()).isEqualTo(TRUE.plus(Duration.ofMinutes(5)));
  }

  @Test
  void it_follows_the_server_but_not_the_time_an_answer_takes() {
    clock.heard(TRUE);
    passes(Duration.ofSeconds(10));
    clock.heard(TRUE.plusMillis(9_700));
    assertThat(clock.instant()).isEqualTo(TRUE.plusSeconds(10));
    clock.heard(TRUE.plusSeconds(14));
    assertThat(clock.instant()).isEqualTo(TRUE.plusSeconds(14));
  }

  @Test
  void a_right_clock_is_ready() {
    own.set(TRUE);
    clock.heard(TRUE.plusMillis(200));
    assertThat(clock.status().readiness()).isEqualTo(Readiness.READY);
  }
}
