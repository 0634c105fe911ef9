package org.anxu.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anxu.server.calling.OpenConsoles.Console;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;
import org.junit.jupiter.api.Test;

/** Two consoles at one counter are told of each other, and of nobody else. */
class OpenConsolesTest {
  private static final CounterId ONE = new CounterId("1");
  private static final CounterId TWO = new CounterId("2");
  private static final OfficerId ANNA = new OfficerId("1001");

  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private final OpenConsoles consoles = new OpenConsoles(() -> now);

  @Test
  void eachIsToldOfTheOtherWithWhoAndSinceWhen() {
    Instant first = now;
    assertThat(consoles.seen("a", ONE, ANNA, false)).isEmpty();
    now = now.plusSeconds(60);
    assertThat(consoles.seen("b", ONE, ANNA, true))
        .containsExactly(new Console(ONE, ANNA, false, first));
    assertThat(consoles.seen("a", ONE, ANNA, false))
        .containsExactly(new Console(ONE, ANNA, true, now));
  }

  @Test
  void anotherCounterIsNoneOfItsBusiness() {
    consoles.seen("a", ONE, ANNA, false);
    assertThat(consoles.seen("b", TWO, ANNA, false)).isEmpty();
    // The same window at another counter is there no longer at the first.
    consoles.seen("a", TWO, ANNA, false);
    assertThat(consoles.isOpen(ONE, ANNA)).isFalse();
  }

  @Test
  void whoWasClosedOrFellSilentIsForgotten() {
    consoles.seen("a", ONE, ANNA, false);
    consoles.gone("a");
    assertThat(consoles.seen("b", ONE, ANNA, false)).isEmpty();
    now = now.plus(OpenConsoles.LOST_AFTER);
    assertThat(consoles.isOpen(ONE, ANNA)).isTrue();
    now = now.plus(Duration.ofMillis(1));
    assertThat(consoles.isOpen(ONE, ANNA)).isFalse();
    assertThat(consoles.seen("c", ONE, ANNA, false)).isEmpty();
  }
}
