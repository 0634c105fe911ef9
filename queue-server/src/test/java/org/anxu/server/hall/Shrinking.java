package org.anxu.server.hall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing sequence of steps as short as it gets, by leaving out ever smaller pieces. */
final class Shrinking {
  private Shrinking() {}

  static List<HallStep> shrink(List<HallStep> failing, Predicate<List<HallStep>> fails) {
    List<HallStep> best = failing;
    for (int piece = Math.max(1, best.size() / 2); piece >= 1; piece /= 2) {
      best = withoutPieces(best, piece, fails);
    }
    // A step left out may make another needless.
    List<HallStep> shorter = withoutPieces(best, 1, fails);
    while (shorter.size() < best.size()) {
      best = shorter;
      shorter = withoutPieces(best, 1, fails);
    }
    return withoutWaiting(best, fails);
  }

  private static List<HallStep> withoutPieces(
      List<HallStep> steps, int piece, Predicate<List<HallStep>> fails) {
    List<HallStep> best = steps;
    int from = 0;
    while (from < best.size()) {
      List<HallStep> tried = new ArrayList<>(best.subList(0, from));
      tried.addAll(best.subList(Math.min(best.size(), from + piece), best.size()));
      if (fails.test(tried)) {
        best = tried;
      } else {
        from += piece;
      }
    }
    return best;
  }

  private static List<HallStep> withoutWaiting(
      List<HallStep> steps, Predicate<List<HallStep>> fails) {
    List<HallStep> best = steps;
    for (int i = 0; i < best.size(); i++) {
      List<HallStep> tried = new ArrayList<>(best);
      tried.set(i, new HallStep(Duration.ZERO, best.get(i).command()));
      if (fails.test(tried)) {
        best = tried;
      }
    }
    return best;
  }
}
