package org.anxu.protocol.link;

import java.time.Duration;
import java.time.Instant;
import org.anxu.protocol.board.Heartbeat;

/**
 * Decides when a connection that looks alive is given up because no heartbeat comes through it: at
 * once when the heartbeats stop, then again and again, but not so often that a stopped server would
 * make every display knock at the broker all the time.
 */
public final class DeadLineWatch {
  static final Duration AGAIN = Duration.ofSeconds(10);

  private Instant last = Instant.MIN;

  /** Whether to drop the connection now; asked every moment. */
  public boolean shouldReconnect(boolean heartbeats, LinkState link, Instant now) {
    if (heartbeats) {
      last = Instant.MIN; // the next silence is a new one
      return false;
    }
    boolean hadItsChance = !now.isBefore(link.since().plus(Heartbeat.STALE_AFTER));
    boolean longAgo = last.equals(Instant.MIN) || !now.isBefore(last.plus(AGAIN));
    if (!link.connected() || !hadItsChance || !longAgo) {
      return false;
    }
    last = now;
    return true;
  }
}
