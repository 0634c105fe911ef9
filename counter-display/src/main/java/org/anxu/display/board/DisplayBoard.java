package org.anxu.display.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.display.board.Scene.HallScene;
import org.anxu.display.board.Scene.Staged;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.display.board.Screen.HallScreen;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.Freshness;
import org.anxu.protocol.board.Freshness.Trust;
import org.anxu.protocol.board.Heartbeat;
import org.jspecify.annotations.Nullable;

/** What one screen knows, and from it what it shows. Not safe for use by several threads. */
public final class DisplayBoard {
  /** The hall as a subject of heartbeats. */
  public static final String BOARD = "board";

  /** What stands before a counter id to name it as a subject. */
  public static final String COUNTER = "counter/";

  /** A call heard of later than this is history: ringing for it would mislead. */
  static final Duration NEWS = Duration.ofSeconds(30);

  /** How many calls below the large ones. */
  static final int HISTORY = 8;

  private final Screen screen;
  private final Freshness freshness;
  private final CallStage stage = new CallStage();
  private final CallMemory memory = new CallMemory();
  private @Nullable BoardState board;
  private @Nullable CounterState counter;
  private @Nullable LocalDate day;
  private Instant ringUntil = Instant.MIN;

  /** Knows nothing yet. */
  public DisplayBoard(Screen screen, Instant start) {
    this.screen = screen;
    this.freshness = new Freshness(start, screen.subjects());
  }

  /** The whole hall's state came. */
  public void board(BoardState state, Instant now) {
    if (!freshness.accepts(BOARD, state.stamp())) {
      return;
    }
    boolean first = board == null;
    board = state;
    if (first || !Objects.equals(day, state.day())) {
      day = state.day();
      stage.clear();
      memory.clear();
    }
    for (Call call : state.calls().reversed()) {
      call(call, now);
    }
  }

  /** A counter's state came. */
  public void counter(CounterState state, Instant now) {
    if (!freshness.accepts(COUNTER + state.counter(), state.stamp())) {
      return;
    }
    CounterState before = counter;
    counter = state;
    String call = state.call();
    if (before != null && call != null && !call.equals(before.call())) {
      ringUntil = now.plus(CallStage.RING);
    }
  }

  /** A call came, by itself or among the last ones of the board. */
  public void call(Call call, Instant now) {
    if (!memory.add(call)) {
      return;
    }
    if (isNews(call, now)) {
      stage.call(call, now);
    } else {
      stage.giveWayTo(call);
    }
  }

  private boolean isNews(Call call, Instant now) {
    Instant server = serverTime(now);
    return freshness.isAlive(now)
        && server != null
        && Duration.between(call.at(), server).compareTo(NEWS) <= 0;
  }

  /**
   * A heartbeat came.
   *
   * @return whether a state is missing or behind and should be asked for again
   */
  public boolean beat(Heartbeat beat, Instant now) {
    return freshness.beat(beat, now);
  }

  /** A retained state was cleared: its subject is gone. */
  public void cleared(String subject) {
    freshness.forget(subject);
    if (subject.equals(BOARD)) {
      board = null;
    } else {
      counter = null;
    }
  }

  /** Whether heartbeats come in. */
  public boolean isAlive(Instant now) {
    return freshness.isAlive(now);
  }

  /** What is to be shown now. */
  public Scene scene(Instant now) {
    stage.advance(now);
    return switch (screen) {
      case HallScreen() -> hall(now);
      case CounterScreen one -> counter(one, now);
    };
  }

  private HallScene hall(Instant now) {
    var large = new ArrayList<>(stage.shown(now));
    Set<String> taken =
        large.stream().map(staged -> staged.call().label()).collect(Collectors.toSet());
    var before =
        new ArrayDeque<>(
            memory.newestFirst().stream()
                .filter(call -> !taken.contains(call.label()) && !stage.isWaiting(call.id()))
                .toList());
    // After a start, or in a quiet hour, earlier calls rest in the places that are left.
    while (large.size() < CallStage.PLACES && !before.isEmpty()) {
      large.add(new Staged(before.removeFirst(), false));
    }
    List<Call> history = before.stream().limit(HISTORY).toList();
    boolean current = freshness.of(BOARD, now) == Trust.CONFIRMED;
    return new HallScene(board, serverTime(now), current, List.copyOf(large), history);
  }

  private CounterScene counter(CounterScreen one, Instant now) {
    boolean current = freshness.of(one.subject(), now) == Trust.CONFIRMED;
    boolean known = !freshness.isAlive(now) || freshness.isKnown(one.subject());
    return new CounterScene(
        board,
        serverTime(now),
        one.counter(),
        known,
        current ? counter : null,
        now.isBefore(ringUntil));
  }

  private @Nullable Instant serverTime(Instant now) {
    Heartbeat last = freshness.last();
    return last == null ? null : last.serverTime().plus(Duration.between(freshness.heard(), now));
  }
}
