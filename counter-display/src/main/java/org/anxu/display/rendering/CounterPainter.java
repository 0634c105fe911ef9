package org.anxu.display.rendering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.display.rendering.Picture.CounterPicture;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.board.OpenRating;
import org.anxu.protocol.board.PauseNotice;
import org.jspecify.annotations.Nullable;

/** Words and numbers for a counter's screen. */
final class CounterPainter {
  /** More names than this would not be read; the rest is on the kiosk. */
  private static final int MOST_SERVES = 4;

  private final Texts texts;
  private final PauseWords pauses;
  private final boolean rates;

  /**
   * Paints with these words.
   *
   * @param rates whether the screen asks what customers thought
   */
  CounterPainter(Texts texts, boolean rates) {
    this.texts = texts;
    this.rates = rates;
    this.pauses = new PauseWords(texts);
  }

  CounterPicture paint(CounterScene scene) {
    CounterState state = scene.state();
    if (!scene.known()) {
      var lines =
          List.of(
              texts.of("counter.unknown.what", scene.counter()), texts.of("counter.unknown.do"));
      return quiet(scene, "unknown-counter", texts.of("counter.unknown"), lines);
    }
    if (state == null) {
      var lines = List.of(texts.of("state.no-connection.what"), texts.of("state.no-connection.do"));
      return quiet(scene, "no-connection", texts.of("state.no-connection"), lines);
    }
    return switch (state.phase()) {
      case CLOSED -> quiet(scene, "closed", texts.of("state.closed"), List.of(closed(scene)));
      case FREE -> free(scene, state);
      case CALLED -> called(scene, state);
      case SERVING -> serving(scene, state);
      case PAUSED -> paused(scene, state);
    };
  }

  private Words closed(CounterScene scene) {
    BoardState hall = scene.hall();
    boolean over = hall == null || hall.phase() == DayPhase.CLOSED;
    return texts.of(over ? "day.closed.do" : "counter.closed.do");
  }

  /** Asks the one who was just served what they thought, for as long as the server says. */
  private CounterPicture free(CounterScene scene, CounterState state) {
    OpenRating open = state.rating();
    Instant now = scene.serverTime();
    if (!rates || open == null || now == null || !now.isBefore(open.until())) {
      return quiet(scene, "free", texts.of("state.free"), free(state));
    }
    return new CounterPicture(
        "rating",
        Times.top(scene),
        name(scene),
        texts.of("rating.ask"),
        null,
        null,
        false,
        List.of(texts.of("rating.voluntary")),
        null,
        null,
        open.service());
  }

  private List<Words> free(CounterState state) {
    var lines = new ArrayList<Words>();
    lines.add(texts.of("state.free.invite"));
    Words serves = serves(state);
    if (serves != null) {
      lines.add(serves);
    }
    return lines;
  }

  private CounterPicture called(CounterScene scene, CounterState state) {
    return new CounterPicture(
        "called",
        Times.top(scene),
        name(scene),
        texts.of("state.called"),
        state.label(),
        state.call(),
        scene.ring(),
        below(scene, state),
        null,
        state.apology() ? texts.of("apology.wait") : null,
        null);
  }

  private CounterPicture serving(CounterScene scene, CounterState state) {
    return new CounterPicture(
        "serving",
        Times.top(scene),
        name(scene),
        texts.of("state.serving"),
        state.label(),
        null,
        false,
        below(scene, state),
        null,
        null,
        null);
  }

  /** The category, and that the counter will pause after this number. */
  private List<Words> below(CounterScene scene, CounterState state) {
    var lines = new ArrayList<Words>();
    if (state.category() != null) {
      lines.add(state.category());
    }
    PauseNotice pause = state.pause();
    if (pause != null) {
      lines.add(texts.with("counter.pauses-after", pauses.whole(pause, scene.hall())));
    }
    return lines;
  }

  private CounterPicture paused(CounterScene scene, CounterState state) {
    PauseNotice pause = state.pause();
    var lines = new ArrayList<Words>();
    if (pause != null) {
      lines.add(pauses.reason(pause));
      lines.add(pauses.until(pause, scene.hall()));
    }
    return new CounterPicture(
        "paused",
        Times.top(scene),
        name(scene),
        texts.of("state.paused"),
        null,
        null,
        false,
        lines,
        pause == null ? null : PauseWords.note(pause),
        texts.of("apology.pause"),
        null);
  }

  private CounterPicture quiet(CounterScene scene, String state, Words word, List<Words> lines) {
    return new CounterPicture(
        state, Times.top(scene), name(scene), word, null, null, false, lines, null, null, null);
  }

  private Words name(CounterScene scene) {
    return texts.of("counter.title", scene.counter());
  }

  private static @Nullable Words serves(CounterState state) {
    if (state.serves().isEmpty()) {
      return null;
    }
    var zh = new ArrayList<String>();
    var en = new ArrayList<String>();
    state.serves().stream()
        .limit(MOST_SERVES)
        .forEach(words -> {
          zh.add(words.zh());
          en.add(words.en());
        });
    boolean more = state.serves().size() > MOST_SERVES;
    return new Words(
        String.join("、", zh) + (more ? " 等" : ""), String.join(", ", en) + (more ? " …" : ""));
  }
}
