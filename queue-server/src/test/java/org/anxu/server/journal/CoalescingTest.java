package org.anxu.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CoalescingTest {
  private final AtomicInteger looks = new AtomicInteger();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final Coalescing coalescing = new Coalescing(looks::incrementAndGet, later::add);

  @Test
  void aSingleChangeMayBeLookedAtAtOnce() {
    assertThat(coalescing.mayLookNow()).isTrue();
    later.remove().run();
    assertThat(coalescing.mayLookNow()).isTrue();
    assertThat(looks).hasValue(0);
  }

  @Test
  void changesDuringTheRestAreLookedAtTogetherAtItsEnd() {
    assertThat(coalescing.mayLookNow()).isTrue();
    for (int i = 0; i < 100; i++) {
      assertThat(coalescing.mayLookNow()).isFalse();
    }
    assertThat(looks).hasValue(0);
    later.remove().run();
    assertThat(looks).hasValue(1);
    assertThat(coalescing.mayLookNow()).isFalse();
    later.remove().run();
    assertThat(looks).hasValue(2);
    later.remove().run();
    assertThat(later).isEmpty();
    assertThat(looks).hasValue(2);
  }
}
