package org.anxu.protocol.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server is alive, and this is what it published last.
 *
 * @param epoch the server's present epoch
 * @param publications the last publication number of each subject: {@code board}, {@code counter/1}
 *     and so on
 * @param serverTime the hall's clock; displays show it
 * @param version the server program's version, so that devices can show a skew; null from a server
 *     that does not tell
 */
public record Heartbeat(
    long epoch, Map<String, Long> publications, Instant serverTime, @Nullable String version) {
  /** How often the server beats. */
  public static final Duration PERIOD = Duration.ofSeconds(2);

  /** After this long without a beat what is shown is stale: two beats missed, with some slack. */
  public static final Duration STALE_AFTER = Duration.ofMillis(4_500);

  public Heartbeat {
    publications = Map.copyOf(publications);
  }

  /** A beat that does not tell the program's version. */
  public Heartbeat(long epoch, Map<String, Long> publications, Instant serverTime) {
    this(epoch, publications, serverTime, null);
  }
}
