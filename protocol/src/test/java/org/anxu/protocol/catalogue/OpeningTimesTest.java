package org.anxu.protocol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.anxu.protocol.catalogue.Catalogue.Opening;
import org.junit.jupiter.api.Test;

class OpeningTimesTest {
  private static final OpeningTimes HALL =
      OpeningTimes.of(
          List.of(
              new Opening("mon-fri", "14:30", "17:30"),
              new Opening("mon-fri", "8:30", "12:00"),
              new Opening("sat, sun", "9:00", "11:00")));

  /** 2026-11-24 is a Tuesday. */
  private static LocalDateTime at(int day, int hour, int minute) {
    return LocalDateTime.of(2026, 11, day, hour, minute);
  }

  @Test
  void the_next_opening_is_after_the_break_tomorrow_or_after_the_weekend() {
    assertThat(HALL.next(at(24, 7, 0))).contains(at(24, 8, 30));
    assertThat(HALL.next(at(24, 12, 10))).contains(at(24, 14, 30));
    assertThat(HALL.next(at(24, 18, 0))).contains(at(25, 8, 30));
    assertThat(HALL.next(at(27, 18, 0))).contains(at(28, 9, 0));
    OpeningTimes tuesdays = OpeningTimes.of(List.of(new Opening("tue", "8:30", "12:00")));
    assertThat(tuesdays.next(at(24, 8, 30))).contains(LocalDateTime.of(2026, 12, 1, 8, 30));
  }

  @Test
  void open_time_passes_over_breaks_and_ends_with_the_day() {
    assertThat(HALL.after(at(24, 11, 50), Duration.ofMinutes(10))).contains(at(24, 12, 0));
    assertThat(HALL.after(at(24, 11, 50), Duration.ofMinutes(30))).contains(at(24, 14, 50));
    assertThat(HALL.after(at(24, 7, 0), Duration.ofMinutes(5))).contains(at(24, 8, 35));
    assertThat(HALL.after(at(24, 17, 0), Duration.ofMinutes(31))).isEmpty();
    assertThat(HALL.end(at(24, 9, 0))).contains(at(24, 17, 30));
    assertThat(HALL.end(at(28, 9, 0))).contains(at(28, 11, 0));
  }

  @Test
  void nothing_said_is_nothing_known() {
    OpeningTimes none = OpeningTimes.of(List.of());
    assertThat(none.next(at(24, 9, 0))).isEmpty();
    assertThat(none.end(at(24, 9, 0))).isEmpty();
  }

  @Test
  void a_wrong_one_is_told_with_its_place_and_what_is_allowed() {
    assertThatThrownBy(() -> OpeningTimes.of(List.of(new Opening("monday", "8:30", "12:00"))))
        .hasMessageContaining("openings, monday: days must be such as mon-fri");
    assertThatThrownBy(() -> OpeningTimes.of(List.of(new Opening("fri-mon", "8:30", "12:00"))))
        .hasMessageContaining("days must be");
    assertThatThrownBy(() -> OpeningTimes.of(List.of(new Opening("mon", "8.30", "12:00"))))
        .hasMessageContaining("openings, mon: from must be a time such as 8:30");
    assertThatThrownBy(() -> OpeningTimes.of(List.of(new Opening("mon", "12:00", "8:30"))))
        .hasMessageContaining("to must be later than from");
  }
}
