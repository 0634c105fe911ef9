package org.anxu.protocol.board;

import static org.anxu.protocol.board.Freshness.Trust.CONFIRMED;
import static org.anxu.protocol.board.Freshness.Trust.STALE;
import static org.anxu.protocol.board.Freshness.Trust.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be shown as current, second by second. */
class FreshnessTest {
  private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

  private final Freshness freshness = new Freshness(START, Set.of("board"));

  @Test
  void nothing_is_current_before_anything_came() {
    assertThat(freshness.of("board", at(0))).isEqualTo(UNCONFIRMED);
    assertThat(freshness.of("board", at(4))).isEqualTo(UNCONFIRMED);
    assertThat(freshness.of("board", at(5))).isEqualTo(STALE);
  }

  @Test
  void a_retained_state_waits_for_a_heartbeat() {
    assertThat(freshness.accepts("board", new Stamp(7, 3))).isTrue();
    assertThat(freshness.of("board", at(1))).isEqualTo(UNCONFIRMED);

    assertThat(beat(7, 3, 2)).isFalse();
    assertThat(freshness.of("board", at(2))).isEqualTo(CONFIRMED);
  }

  @Test
  void an_old_retained_state_is_never_current_and_is_asked_for_again() {
    freshness.accepts("board", new Stamp(7, 3));
    assertThat(beat(7, 4, 1)).as("ask again").isTrue();
    assertThat(freshness.of("board", at(1))).isEqualTo(UNCONFIRMED);

    freshness.accepts("board", new Stamp(7, 4));
    assertThat(freshness.of("board", at(1))).isEqualTo(CONFIRMED);
  }

  @Test
  void a_state_of_an_earlier_start_of_the_server_is_not_current() {
    freshness.accepts("board", new Stamp(6, 900));
    assertThat(beat(7, 1, 1)).isTrue();
    assertThat(freshness.of("board", at(1))).isEqualTo(UNCONFIRMED);
  }

  @Test
  void a_missing_state_is_asked_for() {
    assertThat(beat(7, 1, 1)).isTrue();
    assertThat(freshness.isKnown("board")).isTrue();
  }

  @Test
  void a_subject_the_server_does_not_know_is_told_from_one_that_is_late() {
    assertThat(freshness.isKnown("board")).isTrue();
    assertThat(freshness.beat(new Heartbeat(7, Map.of("counter/1", 4L), at(1)), at(1))).isFalse();
    assertThat(freshness.isKnown("board")).isFalse();
  }

  @Test
  void what_is_not_shown_is_not_asked_for() {
    freshness.accepts("board", new Stamp(7, 1));
    var beat = new Heartbeat(7, Map.of("board", 1L, "counter/1", 99L), at(1));
    assertThat(freshness.beat(beat, at(1))).isFalse();
  }

  @Test
  void a_newer_state_after_a_confirmed_one_is_current_at_once() {
    freshness.accepts("board", new Stamp(7, 3));
    beat(7, 3, 1);
    assertThat(freshness.accepts("board", new Stamp(7, 4))).isTrue();
    assertThat(freshness.of("board", at(1))).isEqualTo(CONFIRMED);
  }

  @Test
  void an_older_or_equal_state_is_dropped() {
    freshness.accepts("board", new Stamp(7, 3));
    assertThat(freshness.accepts("board", new Stamp(7, 3))).isFalse();
    assertThat(freshness.accepts("board", new Stamp(7, 2))).isFalse();
    assertThat(freshness.accepts("board", new Stamp(6, 99))).isFalse();
  }

  @Test
  void a_higher_epoch_wins_however_low_its_number() {
    freshness.accepts("board", new Stamp(7, 300));
    beat(7, 300, 1);
    assertThat(freshness.accepts("board", new Stamp(8, 1))).isTrue();
    assertThat(freshness.of("board", at(1))).as("until its heartbeat").isEqualTo(UNCONFIRMED);
    assertThat(beat(8, 1, 2)).isFalse();
    assertThat(freshness.of("board", at(2))).isEqualTo(CONFIRMED);
    assertThat(beat(7, 300, 3)).as("a late heartbeat of the old server").isFalse();
    assertThat(freshness.of("board", at(3))).isEqualTo(CONFIRMED);
  }

  @Test
  void a_heartbeat_that_overtakes_its_state_does_not_make_the_screen_flicker() {
    freshness.accepts("board", new Stamp(7, 3));
    beat(7, 3, 0);
    assertThat(beat(7, 4, 2)).isTrue();
    assertThat(freshness.of("board", at(2))).isEqualTo(CONFIRMED);
    assertThat(freshness.of("board", at(3))).as("but not for long").isEqualTo(UNCONFIRMED);
    freshness.accepts("board", new Stamp(7, 4));
    assertThat(freshness.of("board", at(3))).isEqualTo(CONFIRMED);
  }

  @Test
  void a_late_heartbeat_that_overtakes_its_state_gives_no_more_time_than_none() {
    freshness.accepts("board", new Stamp(7, 3));
    beat(7, 3, 0);
    assertThat(beat(7, 4, 4)).isTrue();
    assertThat(freshness.of("board", at(4))).isEqualTo(CONFIRMED);
    assertThat(freshness.of("board", at(4).plusMillis(500))).isEqualTo(UNCONFIRMED);
  }

  @Test
  void heartbeats_that_waited_in_a_cut_network_do_not_confirm_what_was_current_then() {
    freshness.accepts("board", new Stamp(7, 3));
    beat(7, 3, 0);
    late(7, 3, 2, 8);
    assertThat(freshness.of("board", at(8))).isEqualTo(STALE);
    late(7, 3, 4, 8);
    assertThat(freshness.of("board", at(8))).as("half its time is over").isEqualTo(CONFIRMED);
    assertThat(freshness.of("board", at(9))).isEqualTo(STALE);
    assertThat(late(7, 4, 8, 9)).isTrue();
    assertThat(freshness.of("board", at(9))).isEqualTo(UNCONFIRMED);
  }

  @Test
  void a_late_heartbeat_after_a_newer_one_says_nothing() {
    freshness.accepts("board", new Stamp(7, 4));
    beat(7, 4, 4);
    late(7, 3, 2, 4);
    assertThat(freshness.heard()).isEqualTo(at(4));
  }

  @Test
  void a_servers_clock_that_was_set_back_is_believed_after_a_while() {
    freshness.accepts("board", new Stamp(7, 3));
    beat(7, 3, 3_600);
    for (int second = 3_602; second < 3_612; second += 2) {
      late(7, 3, second - 3_600, second);
    }
    assertThat(freshness.of("board", at(3_611))).isEqualTo(STALE);
    late(7, 3, 12, 3_612);
    late(7, 3, 14, 3_614);
    assertThat(freshness.of("board", at(3_614))).isEqualTo(CONFIRMED);
  }

  @Test
  void two_missed_heartbeats_make_everything_stale_within_five_seconds() {
    freshness.accepts("board", new Stamp(7, 3));
    beat(7, 3, 10);
    assertThat(freshness.of("board", at(14))).isEqualTo(CONFIRMED);
    assertThat(freshness.of("board", at(15))).isEqualTo(STALE);
    beat(7, 3, 20);
    assertThat(freshness.of("board", at(20))).as("healed").isEqualTo(CONFIRMED);
  }

  @Test
  void after_a_silence_a_state_left_behind_gets_no_grace() {
    freshness.accepts("board", new Stamp(7, 3));
    beat(7, 3, 0);
    assertThat(beat(7, 9, 60)).isTrue();
    assertThat(freshness.of("board", at(60))).isEqualTo(UNCONFIRMED);
  }

  @Test
  void a_clock_set_back_counts_as_silence() {
    freshness.accepts("board", new Stamp(7, 3));
    beat(7, 3, 3_600);
    assertThat(freshness.of("board", at(0))).isEqualTo(STALE);
    beat(7, 3, 1);
    assertThat(freshness.of("board", at(1))).isEqualTo(CONFIRMED);
  }

  @Test
  void a_cleared_subject_is_forgotten() {
    freshness.accepts("board", new Stamp(7, 3));
    beat(7, 3, 0);
    freshness.forget("board");
    assertThat(freshness.of("board", at(0))).isEqualTo(UNCONFIRMED);
    assertThat(freshness.accepts("board", new Stamp(7, 3))).isTrue();
  }

  private boolean beat(long epoch, long publication, int second) {
    return freshness.beat(
        new Heartbeat(epoch, Map.of("board", publication), at(second)), at(second));
  }

  /** A heartbeat sent at the first second and received at the other. */
  private boolean late(long epoch, long publication, int sent, int received) {
    return freshness.beat(
        new Heartbeat(epoch, Map.of("board", publication), at(sent)), at(received));
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
