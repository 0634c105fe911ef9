package org.anxu.acceptance.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.board.CounterState;

/** The line and the counters, made from nothing but the answers that clients were given. */
final class Line {
  /** Where a visit stands. */
  enum Place {
    WAITING,
    CALLED,
    SERVING,
    ON_HOLD,
    NO_SHOW,
    DONE
  }

  private static final class Visit {
    private final List<String> matters;
    private Place place = Place.WAITING;

    Visit(List<String> matters) {
      this.matters = new ArrayList<>(matters);
    }
  }

  private final Map<String, Visit> visits = new HashMap<>();
  private final Map<String, String> atCounter = new TreeMap<>();

  /** Folds all answers there are. */
  Line(List<Asked.Answered> answers) {
    for (Asked.Answered each : answers) {
      if (each.given() instanceof Given.Issued issued) {
        visits.put(issued.label(), new Visit(each.asked().matters()));
      }
    }
    record Deed(Asked asked, Given.Done done) {}
    answers.stream()
        .filter(each -> each.given() instanceof Given.Done)
        .map(each -> new Deed(each.asked(), (Given.Done) each.given()))
        .sorted(Comparator.comparingLong(deed -> deed.done().sequence()))
        .forEach(deed -> take(deed.asked(), deed.done().label()));
  }

  private void take(Asked asked, String label) {
    String counter = asked.counter();
    switch (asked.action()) {
      case "call-next", "recall" -> {
        place(label, Place.CALLED);
        atCounter.put(counter, label);
      }
      case "start" -> place(label, Place.SERVING);
      case "complete" -> {
        leave(counter, label, Place.DONE);
        Visit visit = visit(label);
        visit.matters.removeFirst();
        if (!visit.matters.isEmpty()) {
          visit.place = Place.WAITING;
        }
      }
      case "no-show" -> leave(counter, label, Place.NO_SHOW);
      case "hold" -> leave(counter, label, Place.ON_HOLD);
      case "withdraw" -> leave(counter, label, Place.WAITING);
      case "resume-held" -> place(label, Place.WAITING);
      case "pause" -> {
        String called = atCounter.get(counter);
        if (asked.now() && called != null && visit(called).place == Place.CALLED) {
          leave(counter, called, Place.WAITING);
        }
      }
      case "open", "resume" -> {}
      case String other -> throw new IllegalStateException("no clerk does " + other);
    }
  }

  private Visit visit(String label) {
    Visit visit = visits.get(label);
    if (visit == null) {
      throw new IllegalStateException("the number " + label + " was given to nobody");
    }
    return visit;
  }

  private void place(String label, Place place) {
    visit(label).place = place;
  }

  private void leave(String counter, String label, Place place) {
    place(label, place);
    atCounter.remove(counter);
  }

  /** Where a number stands. */
  Place place(String label) {
    return visit(label).place;
  }

  /** What on the server's board is not what the answers say. */
  List<String> differences(BoardState board) {
    List<String> found = new ArrayList<>();
    for (CategoryLine line : board.lines()) {
      long waiting =
          visits.values().stream()
              .filter(visit -> visit.place == Place.WAITING)
              .filter(visit -> visit.matters.getFirst().equals(line.category()))
              .count();
      if (waiting != line.waiting()) {
        found.add(
            "%d wait for %s by the answers, %d by the board"
                .formatted(waiting, line.category(), line.waiting()));
      }
    }
    for (CounterState counter : board.counters()) {
      String label = atCounter.get(counter.counter());
      CounterPhase phase = counter.phase();
      boolean same =
          label == null
              ? counter.label() == null
                  && phase != CounterPhase.CALLED
                  && phase != CounterPhase.SERVING
              : label.equals(counter.label()) && phase.name().equals(place(label).name());
      if (!same) {
        found.add(
            "counter %s has %s by the answers, %s %s by the board"
                .formatted(counter.counter(), label, phase, counter.label()));
      }
    }
    return found;
  }
}
