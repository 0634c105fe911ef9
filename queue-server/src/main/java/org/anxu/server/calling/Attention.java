package org.anxu.server.calling;

import java.time.Instant;
import java.util.Optional;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.server.hall.Pause;

/** What calls an officer back to the console who works in another window. */
public enum Attention {
  /** The expected return has passed. */
  PAUSE_OVER,
  /** Nobody is in front and somebody waits. */
  SOMEBODY_WAITS,
  /** The last step can be taken back for a few seconds more. */
  UNDO_RUNS;

  /**
   * The most urgent of what needs the officer.
   *
   * @param now the wall's time, which expected returns are given in
   */
  public static Optional<Attention> at(ConsoleState.Mine mine, Instant now) {
    Pause pause = mine.pause();
    if (mine.phase() == CounterPhase.PAUSED && pause != null && isPast(pause, now)) {
      return Optional.of(PAUSE_OVER);
    }
    if (mine.phase() == CounterPhase.FREE && !mine.standingBy() && mine.waiting() > 0) {
      return Optional.of(SOMEBODY_WAITS);
    }
    return mine.possible().contains(CounterAction.UNDO) ? Optional.of(UNDO_RUNS) : Optional.empty();
  }

  private static boolean isPast(Pause pause, Instant now) {
    Instant back = pause.expectedReturn();
    return back != null && back.isBefore(now);
  }
}
