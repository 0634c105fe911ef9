package org.anxu.display.rendering;

import java.util.ArrayList;
import java.util.List;
import org.anxu.display.board.Scene.HallScene;
import org.anxu.display.board.Scene.Staged;
import org.anxu.display.rendering.Picture.HallPicture;
import org.anxu.display.rendering.Picture.Large;
import org.anxu.display.rendering.Picture.Line;
import org.anxu.display.rendering.Picture.Paused;
import org.anxu.display.rendering.Picture.Small;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.board.WaitEstimate;
import org.jspecify.annotations.Nullable;

/** Words and numbers for the hall's big screen. */
final class HallPainter {
  private final Texts texts;
  private final PauseWords pauses;

  HallPainter(Texts texts) {
    this.texts = texts;
    this.pauses = new PauseWords(texts);
  }

  HallPicture paint(HallScene scene) {
    BoardState hall = scene.hall();
    if (!scene.current() || hall == null) {
      return quiet(scene, "no-connection");
    }
    if (hall.phase() == DayPhase.CLOSED) {
      return quiet(scene, "closed");
    }
    List<Large> stage = scene.stage().stream().map(this::large).toList();
    return new HallPicture(
        stage.isEmpty() ? "waiting" : "called",
        Times.top(scene),
        stage.isEmpty() ? null : stage.getFirst().label(),
        stage,
        scene.history().stream().map(this::small).toList(),
        hall.lines().stream().map(this::line).toList(),
        pauses(hall),
        notice(hall),
        null,
        false);
  }

  private static HallPicture quiet(HallScene scene, String state) {
    return new HallPicture(
        state,
        Times.top(scene),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        false);
  }

  private Large large(Staged staged) {
    Call call = staged.call();
    Words hint = null;
    if (call.apology()) {
      hint = texts.of("apology.wait");
    } else if (call.recall()) {
      hint = texts.of("hall.recall");
    }
    return new Large(
        call.id(),
        call.label(),
        call.counter(),
        texts.of("counter.title", call.counter()),
        texts.of("call.please", call.label(), call.counter()),
        hint,
        staged.ring());
  }

  private Small small(Call call) {
    return new Small(call.label(), call.counter(), texts.of("counter.title", call.counter()));
  }

  private Line line(CategoryLine line) {
    boolean open = line.openCounters() > 0 && line.madePause() == null;
    Words people = texts.of("hall.people", Integer.toString(line.waiting()));
    return new Line(
        line.name(), line.waiting(), people, open ? estimate(line.estimate()) : closed(line), open);
  }

  private Words closed(CategoryLine line) {
    return texts.of(line.madePause() == null ? "hall.no-counter" : "state.paused");
  }

  /** What pauses: the whole hall, else its categories; then the counters. */
  private List<Paused> pauses(BoardState hall) {
    List<Paused> pauses = new ArrayList<>();
    PauseNotice whole = hall.pause();
    if (whole != null) {
      pauses.add(paused("", texts.of("hall.whole"), whole, hall));
    } else {
      for (CategoryLine line : hall.lines()) {
        PauseNotice pause = line.madePause();
        if (pause != null) {
          pauses.add(paused("", line.name(), pause, hall));
        }
      }
    }
    for (CounterState counter : hall.counters()) {
      PauseNotice pause = counter.pause();
      if (counter.phase() == CounterPhase.PAUSED && pause != null) {
        pauses.add(
            paused(counter.counter(), texts.of("counter.title", counter.counter()), pause, hall));
      }
    }
    return pauses;
  }

  private @Nullable Words estimate(@Nullable WaitEstimate estimate) {
    if (estimate == null || estimate.toMinutes() == 0) {
      return null;
    }
    String from = Integer.toString(estimate.fromMinutes());
    String to = Integer.toString(estimate.toMinutes());
    if (estimate.fromMinutes() == estimate.toMinutes()) {
      return texts.of("hall.minutes.about", to);
    }
    return estimate.fromMinutes() == 0
        ? texts.of("hall.minutes.under", to)
        : texts.of("hall.minutes", from, to);
  }

  private Paused paused(String counter, Words place, PauseNotice pause, BoardState hall) {
    return new Paused(
        counter,
        place,
        texts.of("state.paused"),
        pause.reason(),
        pauses.until(pause, hall),
        PauseWords.note(pause));
  }

  /** The hall's message; on the last tickets that no more are issued. */
  private @Nullable Words notice(BoardState hall) {
    if (hall.message() != null) {
      return hall.message();
    }
    return hall.phase() == DayPhase.LAST_TICKET ? texts.of("day.last-ticket") : null;
  }
}
