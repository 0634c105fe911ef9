package org.anxu.display.rendering;

import java.util.Locale;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.hardware.sign.SignContent;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.PauseNotice;
import org.jspecify.annotations.Nullable;

/** What a counter's sign says. Signs show few words, and most know no Chinese. */
public final class SignPainter {
  private final Texts texts;

  /** Paints with these words. */
  public SignPainter(Texts texts) {
    this.texts = texts;
  }

  /** What the sign shows for this scene. */
  public SignContent paint(CounterScene scene) {
    CounterState state = scene.state();
    BoardState hall = scene.hall();
    if (hall != null && (hall.emergency() != null || hall.saysTraining())) {
      // Nobody is sent to a counter; few signs could say more, or that a number is not real.
      return new SignContent.Blank();
    }
    if (state == null || !scene.known()) {
      return new SignContent.NoConnection();
    }
    return switch (state.phase()) {
      case CLOSED -> new SignContent.Closed();
      case FREE -> new SignContent.Blank();
      case CALLED -> new SignContent.Called(label(state), scene.ring() ? text(state.call()) : "");
      case SERVING -> new SignContent.Serving(label(state));
      case PAUSED -> new SignContent.Paused(until(scene, state.pause()));
    };
  }

  private String until(CounterScene scene, @Nullable PauseNotice pause) {
    String time = pause == null ? null : Times.time(scene.hall(), pause.expectedReturn());
    return time == null ? "" : texts.of("sign.back-at", time).en().toUpperCase(Locale.ROOT);
  }

  private static String label(CounterState state) {
    return text(state.label());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
