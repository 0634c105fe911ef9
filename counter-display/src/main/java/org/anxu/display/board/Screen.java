package org.anxu.display.board;

import java.util.Set;

/** Which of the hall's screens this is. */
public sealed interface Screen {
  /** The subjects it shows, as heartbeats name them. */
  Set<String> subjects();

  /** The big screen of the whole hall. */
  record HallScreen() implements Screen {
    @Override
    public Set<String> subjects() {
      return Set.of(DisplayBoard.BOARD);
    }
  }

  /**
   * The screen above one counter.
   *
   * @param counter the counter's id as it stands above it, such as {@code 3}
   */
  record CounterScreen(String counter) implements Screen {
    @Override
    public Set<String> subjects() {
      return Set.of(DisplayBoard.BOARD, subject());
    }

    String subject() {
      return DisplayBoard.COUNTER + counter;
    }
  }
}
