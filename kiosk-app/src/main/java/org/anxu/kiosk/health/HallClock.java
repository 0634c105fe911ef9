package org.anxu.kiosk.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.jspecify.annotations.Nullable;

/**
 * The hall's time, whatever the kiosk's own clock says: the server's, carried on by a counter that
 * nobody sets. Before the server was heard it is the kiosk's own. As a device it tells the hall
 * when the own clock is wrong, since it is the only one after the next start without a server.
 */
public final class HallClock extends ReportingDevice {
  /** Less is the time that an answer takes on its way. */
  private static final Duration STEADY = Duration.ofSeconds(1);

  private static final Duration WRONG = Duration.ofSeconds(30);

  private record Anchor(Instant time, long nanos) {}

  private final InstantSource own;
  private final LongSupplier nanos;
  private volatile @Nullable Anchor anchor;

  /** A clock that goes by the kiosk's own until the server is heard. */
  public HallClock(InstantSource own, LongSupplier nanos) {
    super("clock", own);
    this.own = own;
    this.nanos = nanos;
    status.note(Readiness.UNKNOWN, "not-measured");
  }

  /** The server has just said what time it is. */
  public void heard(Instant server) {
    Duration off = Duration.between(instant(), server).abs();
    if (anchor == null || off.compareTo(STEADY) > 0) {
      anchor = new Anchor(server, nanos.getAsLong());
    }
    if (ahead().abs().compareTo(WRONG) > 0) {
      status.note(Readiness.DEGRADED, "clock-wrong");
    } else {
      status.note(Readiness.READY, "");
    }
  }

  /** How far the hall's time is ahead of the kiosk's own clock. */
  public Duration ahead() {
    return Duration.between(own.instant(), instant());
  }

  /** What time it is in the hall. */
  public Instant instant() {
    Anchor last = anchor;
    return last == null ? own.instant() : last.time().plusNanos(nanos.getAsLong() - last.nanos());
  }

  @Override
  public void start() {
    // It goes.
  }

  @Override
  public void close() {
    // It has nothing to let go of.
  }
}
