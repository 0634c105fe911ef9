package org.anxu.display.rendering;

import org.anxu.display.board.Scene;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.display.board.Scene.HallScene;
import org.anxu.display.rendering.Picture.EmergencyPicture;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Emergency;

/** Turns scenes into pictures. */
public final class Painter {
  private final HallPainter hall;
  private final CounterPainter counter;

  /** Paints with these words, and asks nobody anything. */
  public Painter(Texts texts) {
    this(texts, false);
  }

  /**
   * Paints with these words.
   *
   * @param rates whether a counter's screen asks what customers thought
   */
  public Painter(Texts texts, boolean rates) {
    this.hall = new HallPainter(texts);
    this.counter = new CounterPainter(texts, rates);
  }

  /** What the page draws for this scene. */
  public Picture paint(Scene scene) {
    BoardState known = scene.hall();
    Emergency emergency = known == null ? null : known.emergency();
    if (emergency != null) {
      // Also when it is not confirmed: a screen that goes back to numbers because the server burns
      // would be wrong.
      return new EmergencyPicture(
          "emergency", Times.top(scene), emergency.title(), emergency.text(), !isCurrent(scene));
    }
    return switch (scene) {
      case HallScene it -> hall.paint(it);
      case CounterScene it -> counter.paint(it);
    };
  }

  private static boolean isCurrent(Scene scene) {
    return switch (scene) {
      case HallScene it -> it.current();
      case CounterScene it -> !it.known() || it.state() != null;
    };
  }
}
