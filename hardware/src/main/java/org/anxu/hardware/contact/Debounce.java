package org.anxu.hardware.contact;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells a pressed contact from one that bounces. A level counts when it has held for a while; a
 * contact that never comes to rest chatters, and one that stays closed too long is stuck. Pure: the
 * time comes in with each call, in nanoseconds of a steady clock.
 */
final class Debounce {
  private final long settle;
  private final long chatterAfter;
  private final long stuckAfter;
  private @Nullable Boolean raw;
  private @Nullable Boolean settled;
  private long rawSince;
  private long restlessSince;
  private long settledSince;

  /** How a contact behaves. */
  enum Condition {
    STEADY,
    CHATTERING,
    STUCK
  }

  /**
   * A contact of which nothing is known yet.
   *
   * @param settle how long a level must hold
   * @param chatterAfter how long without rest means that it chatters
   * @param stuckAfter how long closed means that it is stuck; zero for one that may stay closed
   */
  Debounce(Duration settle, Duration chatterAfter, Duration stuckAfter) {
    this.settle = settle.toNanos();
    this.chatterAfter = chatterAfter.toNanos();
    this.stuckAfter = stuckAfter.toNanos();
  }

  /** The contact's level was seen. */
  void raw(boolean closed, long now) {
    settleBy(now);
    if (raw != null && raw == closed) {
      return;
    }
    if (raw == null || now - rawSince >= settle) {
      restlessSince = now;
    }
    raw = closed;
    rawSince = now;
  }

  /** The level that counts now; null while none has held for long enough. */
  @Nullable Boolean level(long now) {
    settleBy(now);
    return settled;
  }

  /** How it behaves. */
  Condition condition(long now) {
    settleBy(now);
    if (raw != null && now - rawSince < settle && now - restlessSince >= chatterAfter) {
      return Condition.CHATTERING;
    }
    boolean tooLong = isClosed() && stuckAfter > 0 && now - settledSince >= stuckAfter;
    return tooLong ? Condition.STUCK : Condition.STEADY;
  }

  /** After how many nanoseconds something changes by itself; −1 if nothing will. */
  long nextLook(long now) {
    settleBy(now);
    if (raw != null && now - rawSince < settle) {
      return rawSince + settle - now;
    }
    if (isClosed() && stuckAfter > 0 && now - settledSince < stuckAfter) {
      return settledSince + stuckAfter - now;
    }
    return -1;
  }

  /** Nothing is known any more. */
  void forget() {
    raw = null;
    settled = null;
  }

  private boolean isClosed() {
    return Boolean.TRUE.equals(settled);
  }

  private void settleBy(long now) {
    if (raw != null && !raw.equals(settled) && now - rawSince >= settle) {
      settled = raw;
      settledSince = rawSince + settle;
    }
  }
}
