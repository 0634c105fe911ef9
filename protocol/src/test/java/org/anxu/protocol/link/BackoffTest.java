package org.anxu.protocol.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Attempts come soon at first and never more than a second apart. */
class BackoffTest {
  @Test
  void waits_grow_to_a_second_and_no_further() {
    var backoff = new Backoff(new Random(1));
    assertThat(backoff.next()).isBetween(Duration.ofMillis(80), Duration.ofMillis(100));
    for (int i = 0; i < 10; i++) {
      assertThat(backoff.next()).isBetween(Duration.ofMillis(160), Duration.ofSeconds(1));
    }
    assertThat(backoff.next()).isGreaterThan(Duration.ofMillis(799));
    backoff.reset();
    assertThat(backoff.next()).isBetween(Duration.ofMillis(80), Duration.ofMillis(100));
  }

  @Test
  void devices_do_not_all_come_at_once() {
    var random = new Random(1);
    assertThat(new Backoff(random).next()).isNotEqualTo(new Backoff(random).next());
  }
}
