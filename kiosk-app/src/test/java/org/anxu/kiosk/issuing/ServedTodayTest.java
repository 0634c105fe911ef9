package org.anxu.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.catalogue.Catalogue.Opening;
import org.anxu.protocol.catalogue.OpeningTimes;
import org.junit.jupiter.api.Test;

class ServedTodayTest {
  private static final LocalTime CLOSE = LocalTime.of(17, 30);
  private static final OpeningTimes HALL =
      OpeningTimes.of(
          List.of(
              new Opening("mon-fri", "8:30", "12:00"), new Opening("mon-fri", "14:30", "17:30")));

  private static ServedToday judge(int hour, int minute, WaitEstimate estimate) {
    return ServedToday.judge(HALL, LocalDateTime.of(2026, 11, 24, hour, minute), estimate);
  }

  @Test
  void with_enough_of_the_day_left_nothing_is_said() {
    assertThat(judge(9, 0, new WaitEstimate(10, 30))).isEqualTo(new ServedToday.Yes());
    assertThat(judge(17, 0, new WaitEstimate(10, 30))).isEqualTo(new ServedToday.Yes());
  }

  @Test
  void a_wait_over_the_break_is_told_with_its_end() {
    assertThat(judge(11, 50, new WaitEstimate(5, 20)))
        .isEqualTo(new ServedToday.AfterBreak(LocalTime.of(14, 30)));
  }

  @Test
  void a_wait_that_may_or_must_outlast_the_day_is_told_with_the_days_end() {
    assertThat(judge(17, 10, new WaitEstimate(10, 40))).isEqualTo(new ServedToday.Perhaps(CLOSE));
    assertThat(judge(17, 10, new WaitEstimate(30, 40))).isEqualTo(new ServedToday.Hardly(CLOSE));
    assertThat(judge(17, 40, new WaitEstimate(5, 10))).isEqualTo(new ServedToday.Hardly(CLOSE));
  }

  @Test
  void without_an_estimate_the_last_half_hour_is_told() {
    assertThat(judge(16, 59, null)).isEqualTo(new ServedToday.Yes());
    assertThat(judge(17, 1, null)).isEqualTo(new ServedToday.Perhaps(CLOSE));
  }

  @Test
  void on_a_day_of_which_nobody_said_anything_nothing_is_said() {
    LocalDateTime sunday = LocalDateTime.of(2026, 11, 29, 23, 0);
    assertThat(ServedToday.judge(HALL, sunday, new WaitEstimate(90, 100)))
        .isEqualTo(new ServedToday.Yes());
  }
}
