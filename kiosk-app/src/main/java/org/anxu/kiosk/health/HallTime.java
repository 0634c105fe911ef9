package org.anxu.kiosk.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.Heartbeat;
import org.jspecify.annotations.Nullable;

/**
 * The server's clock and version, as its heartbeats tell them: a kiosk whose own clock is wrong
 * must neither refuse a fresh command nor do an old one.
 */
public final class HallTime {
  private final InstantSource clock;
  private volatile Duration ahead = Duration.ZERO;
  private volatile @Nullable String version;

  /** Our own time until a heartbeat is heard. */
  public HallTime(InstantSource clock) {
    this.clock = clock;
  }

  void heard(byte[] payload) throws MalformedMessage {
    Heartbeat beat = Wire.decode(payload, Heartbeat.class);
    ahead = Duration.between(clock.instant(), beat.serverTime());
    version = beat.version();
  }

  /** The server's time now, as far as it was heard; otherwise our own. */
  public Instant instant() {
    return clock.instant().plus(ahead);
  }

  /** How far the server's clock is ahead of ours, when last heard. */
  public Duration ahead() {
    return ahead;
  }

  /** The server's version; null until it was heard, or from a server that does not tell. */
  public @Nullable String serverVersion() {
    return version;
  }
}
