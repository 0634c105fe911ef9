package org.anxu.server.journal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Turns many changes into few looks: the first change may be looked at at once, those within the
 * rest that follows together at its end. The last change is always looked at.
 */
public final class Coalescing {
  private enum State {
    IDLE,
    RESTING,
    RESTING_AND_CHANGED
  }

  private final Runnable look;
  private final Executor afterRest;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  /**
   * Allows one look in that time.
   *
   * @param look is run on a timer's thread when something changed during a rest; must not block
   */
  public Coalescing(Duration rest, Runnable look) {
    this(look, CompletableFuture.delayedExecutor(rest.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Runs on this executor what comes after a rest. */
  Coalescing(Runnable look, Executor afterRest) {
    this.look = look;
    this.afterRest = afterRest;
  }

  /** Something changed: whether the caller may look now, or it will be looked at after the rest. */
  public boolean mayLookNow() {
    State before =
        state.getAndUpdate(now -> now == State.IDLE ? State.RESTING : State.RESTING_AND_CHANGED);
    if (before == State.IDLE) {
      afterRest.execute(this::rested);
    }
    return before == State.IDLE;
  }

  private void rested() {
    State before = state.getAndUpdate(now -> now == State.RESTING ? State.IDLE : State.RESTING);
    if (before == State.RESTING_AND_CHANGED) {
      afterRest.execute(this::rested);
      look.run();
    }
  }
}
