package org.anxu.protocol.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a connection through which nothing comes is given up. */
class DeadLineWatchTest {
  private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
  private static final boolean HEARTBEATS = true;
  private static final boolean SILENCE = false;

  private final DeadLineWatch watch = new DeadLineWatch();

  @Test
  void a_line_with_heartbeats_is_kept() {
    assertThat(watch.shouldReconnect(HEARTBEATS, connected(0), at(100))).isFalse();
  }

  @Test
  void a_silent_line_is_dropped_at_once_and_then_every_ten_seconds() {
    assertThat(watch.shouldReconnect(SILENCE, connected(0), at(100))).isTrue();
    assertThat(watch.shouldReconnect(SILENCE, connected(100), at(106))).isFalse();
    assertThat(watch.shouldReconnect(SILENCE, connected(100), at(110))).isTrue();
  }

  @Test
  void a_new_connection_gets_the_time_for_two_heartbeats() {
    assertThat(watch.shouldReconnect(SILENCE, connected(100), at(103))).isFalse();
    assertThat(watch.shouldReconnect(SILENCE, connected(100), at(105))).isTrue();
  }

  @Test
  void a_second_silence_soon_after_the_first_is_noticed_as_quickly() {
    assertThat(watch.shouldReconnect(SILENCE, connected(0), at(100))).isTrue();
    assertThat(watch.shouldReconnect(HEARTBEATS, connected(101), at(102))).isFalse();
    assertThat(watch.shouldReconnect(SILENCE, connected(101), at(107))).isTrue();
  }

  @Test
  void where_there_is_no_connection_there_is_nothing_to_drop() {
    var none = new LinkState(false, START, "no broker");
    assertThat(watch.shouldReconnect(SILENCE, none, at(100))).isFalse();
  }

  private static LinkState connected(int since) {
    return new LinkState(true, at(since), "");
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
