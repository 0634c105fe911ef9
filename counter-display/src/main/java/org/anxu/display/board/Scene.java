package org.anxu.display.board;

import java.time.Instant;
import java.util.List;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterState;
import org.jspecify.annotations.Nullable;

/** What a screen shows at one moment. */
public sealed interface Scene {
  /** What is known of the hall itself; null until a board came, whether current or not. */
  @Nullable BoardState hall();

  /** The hall's time by its server; null until a heartbeat came. */
  @Nullable Instant serverTime();

  /**
   * The hall screen.
   *
   * @param hall see above
   * @param serverTime see above
   * @param current whether {@code hall} is the present state; if not, nothing but the lack of a
   *     connection is shown
   * @param stage the calls shown large, newest first, at most two
   * @param history the calls before those, newest first, each number once
   */
  record HallScene(
      @Nullable BoardState hall,
      @Nullable Instant serverTime,
      boolean current,
      List<Staged> stage,
      List<Call> history)
      implements Scene {}

  /**
   * A counter's screen.
   *
   * @param hall see above
   * @param serverTime see above
   * @param counter the counter's id
   * @param known whether the hall has such a counter, as far as is known
   * @param state its present state, or null when there is no current one
   * @param ring whether its call has just come or been repeated
   */
  record CounterScene(
      @Nullable BoardState hall,
      @Nullable Instant serverTime,
      String counter,
      boolean known,
      @Nullable CounterState state,
      boolean ring)
      implements Scene {}

  /**
   * A call shown large.
   *
   * @param call the call
   * @param ring whether it has just come, so that it flashes and chimes
   */
  record Staged(Call call, boolean ring) {}
}
