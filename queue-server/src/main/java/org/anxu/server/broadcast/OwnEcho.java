package org.anxu.server.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anxu.protocol.board.Heartbeat;
import org.anxu.protocol.link.DeadLineWatch;
import org.anxu.protocol.link.LinkState;

/**
 * Whether the server's heartbeats come back from the broker. When they do not, the connection is
 * dead or cut, and what waits in it would wait for MQTT to notice, long after the network is whole
 * again; so a new one is made, as displays do.
 */
final class OwnEcho {
  private final Supplier<LinkState> link;
  private final Consumer<String> reconnect;
  private final InstantSource clock;
  private final DeadLineWatch watch = new DeadLineWatch(); // touched by the heart's thread alone
  private volatile Instant heard;

  /**
   * Nothing heard yet.
   *
   * @param link how the connection is
   * @param reconnect drops it for this reason and makes a new one
   */
  OwnEcho(Supplier<LinkState> link, Consumer<String> reconnect, InstantSource clock) {
    this.link = link;
    this.reconnect = reconnect;
    this.clock = clock;
    this.heard = clock.instant();
  }

  /** A heartbeat came back. */
  void heard() {
    heard = clock.instant();
  }

  /** Time has passed. */
  void listen() {
    Instant now = clock.instant();
    boolean comes = Duration.between(heard, now).abs().compareTo(Heartbeat.STALE_AFTER) < 0;
    if (watch.shouldReconnect(comes, link.get(), now)) {
      reconnect.accept("its own heartbeats do not come back");
    }
  }
}
