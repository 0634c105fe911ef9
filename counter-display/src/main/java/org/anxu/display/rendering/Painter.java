package org.anxu.display.rendering;

import org.anxu.display.board.Scene;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.display.board.Scene.HallScene;

/** Turns scenes into pictures. */
public final class Painter {
  private final HallPainter hall;
  private final CounterPainter counter;

  /** Paints with these words. */
  public Painter(Texts texts) {
    this.hall = new HallPainter(texts);
    this.counter = new CounterPainter(texts);
  }

  /** What the page draws for this scene. */
  public Picture paint(Scene scene) {
    return switch (scene) {
      case HallScene it -> hall.paint(it);
      case CounterScene it -> counter.paint(it);
    };
  }
}
