package org.anxu.protocol.board;

import java.util.List;
import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of one counter.
 *
 * @param epoch see {@link Stamp}
 * @param publication see {@link Stamp}
 * @param counter the counter's id as it stands above it, such as {@code 3}
 * @param phase what the counter is doing
 * @param label the number called or served, in CALLED and SERVING
 * @param category what that number waits for, or null
 * @param call the last call's id while CALLED, so that a recall is told from its call
 * @param recalls how often the present call was repeated
 * @param apology whether the wait before this call deserves an apology
 * @param pause the notice while PAUSED; a counter that finishes a service first already carries it
 * @param serves what the counter serves
 * @param rating what can be rated at the counter, or null; a server of before does not tell
 */
public record CounterState(
    long epoch,
    long publication,
    String counter,
    CounterPhase phase,
    @Nullable String label,
    @Nullable Words category,
    @Nullable String call,
    int recalls,
    boolean apology,
    @Nullable PauseNotice pause,
    List<Words> serves,
    @Nullable OpenRating rating) {
  public CounterState {
    serves = List.copyOf(serves);
  }

  /** When this state was published, in the order of the wire. */
  public Stamp stamp() {
    return new Stamp(epoch, publication);
  }
}
