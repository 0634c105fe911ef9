package org.anxu.display.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.anxu.display.board.Scene.Staged;
import org.anxu.protocol.board.Call;

/**
 * The two places where calls are shown large. A call keeps one of them for five seconds at least; a
 * third that comes in that time waits for its turn, in order.
 */
final class CallStage {
  static final int PLACES = 2;
  static final Duration AT_LEAST = Duration.ofSeconds(5);

  /** How long a call counts as having just come: three flashes and a little. */
  static final Duration RING = Duration.ofSeconds(4);

  /** More calls than this cannot wait; the oldest goes to the history unshown. */
  static final int MOST_WAITING = 8;

  private final List<Shown> shown = new ArrayList<>(); // newest first
  private final Deque<Call> waiting = new ArrayDeque<>();

  /** A call that has just been made; one that comes after two later ones is history already. */
  void call(Call call, Instant now) {
    if (shown.stream().filter(place -> place.call.at().isAfter(call.at())).count() == PLACES) {
      return;
    }
    if (waiting.size() == MOST_WAITING) {
      waiting.removeFirst();
    }
    waiting.addLast(call);
    advance(now);
  }

  /** Shows those whose turn has come. */
  void advance(Instant now) {
    while (!waiting.isEmpty() && hasPlaceFor(waiting.getFirst(), now)) {
      Call next = waiting.removeFirst();
      // A recall takes the place of its call instead of standing beside it.
      shown.removeIf(other -> other.call.label().equals(next.label()));
      int above = (int) shown.stream().filter(place -> place.call.at().isAfter(next.at())).count();
      shown.add(above, new Shown(next, now.plus(AT_LEAST), now.plus(RING)));
      if (shown.size() > PLACES) {
        shown.removeLast();
      }
    }
  }

  private boolean hasPlaceFor(Call call, Instant now) {
    return shown.size() < PLACES
        || shown.stream().anyMatch(other -> other.call.label().equals(call.label()))
        || !now.isBefore(shown.getLast().until);
  }

  /**
   * A call that was missed when it was made, as while there was no connection: those before it are
   * history, so that no old number stands larger than a newer one.
   */
  void giveWayTo(Call missed) {
    shown.removeIf(place -> place.call.at().isBefore(missed.at()));
    waiting.removeIf(call -> call.at().isBefore(missed.at()));
  }

  /** What is shown now, newest first. */
  List<Staged> shown(Instant now) {
    return shown.stream()
        .map(place -> new Staged(place.call, now.isBefore(place.ringUntil)))
        .toList();
  }

  boolean isWaiting(String id) {
    return waiting.stream().anyMatch(call -> call.id().equals(id));
  }

  void clear() {
    shown.clear();
    waiting.clear();
  }

  private record Shown(Call call, Instant until, Instant ringUntil) {}
}
