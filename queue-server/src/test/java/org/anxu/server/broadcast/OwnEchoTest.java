package org.anxu.server.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxu.protocol.link.LinkState;
import org.junit.jupiter.api.Test;

/** A connection that swallows the server's heartbeats is given up. */
class OwnEchoTest {
  private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

  private final List<String> reconnects = new ArrayList<>();
  private Instant now = START;
  private LinkState link = new LinkState(true, START, "");
  private final OwnEcho echo = new OwnEcho(() -> link, reconnects::add, () -> now);

  private void listen(int second) {
    now = START.plusSeconds(second);
    echo.listen();
  }

  @Test
  void aConnectionWithEchoIsKept() {
    for (int second = 2; second < 60; second += 2) {
      now = START.plusSeconds(second);
      echo.heard();
      listen(second + 1);
    }
    assertThat(reconnects).isEmpty();
  }

  @Test
  void aConnectionWithoutEchoIsGivenUpOnceItHadItsChance() {
    listen(4);
    assertThat(reconnects).isEmpty();
    listen(5);
    assertThat(reconnects).hasSize(1);
    listen(6);
    assertThat(reconnects).as("not again and again").hasSize(1);
  }

  @Test
  void whereThereIsNoConnectionThereIsNothingToGiveUp() {
    link = new LinkState(false, START, "no broker");
    listen(60);
    assertThat(reconnects).isEmpty();
  }
}
