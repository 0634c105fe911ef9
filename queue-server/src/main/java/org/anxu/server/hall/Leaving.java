package org.anxu.server.hall;

/** The ticket leaves a counter, by whichever way, and a pause that was announced begins. */
final class Leaving {
  private Leaving() {}

  static Decision by(HallEvent exit, Counter counter) {
    Pause announced = counter.announced();
    OfficerId officer = counter.officer();
    return announced == null || officer == null
        ? Decision.accept(exit)
        : Decision.accept(exit, new HallEvent.CounterPaused(counter.id(), officer, announced));
  }
}
