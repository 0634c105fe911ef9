package org.anxu.display.voice;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxu.display.board.Scene.HallScene;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.voice.Categories;
import org.anxu.protocol.voice.Fragment;
import org.anxu.protocol.voice.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * Folds what the hall tells into announcements: in the order of the calls, each once, none that no
 * longer stands or is too old. Whoever speaks asks for the next one when the last has ended. Not
 * safe for use by several threads.
 */
public final class Announcer {
  /** More calls than this do not wait; the oldest is dropped. */
  static final int MOST_WAITING = 64;

  /** More ids than this are not remembered; calls that old are too old to be spoken. */
  static final int MOST_HEARD = 1024;

  private final VoiceRules rules;
  private final Instant start;
  private final Map<String, Instant> heard = new LinkedHashMap<>();
  private final List<Call> waiting = new ArrayList<>();
  private @Nullable BoardState board;
  private @Nullable LocalDate day;
  private @Nullable Duration ahead;
  private boolean current;
  private boolean breath = true;

  /**
   * Has heard nothing yet.
   *
   * @param start when this program began to listen, by its own clock: what was called before may
   *     have been spoken before, and is not spoken again
   */
  public Announcer(VoiceRules rules, Instant start) {
    this.rules = rules;
    this.start = start;
  }

  /** What is known now of the hall; calls that were missed as events are found in it. */
  public void look(HallScene scene, Instant now) {
    Instant serverTime = scene.serverTime();
    current = scene.current() && scene.hall() != null && serverTime != null;
    if (!current || scene.hall() == null || serverTime == null) {
      return;
    }
    ahead = Duration.between(now, serverTime);
    if (board != scene.hall()) {
      board = scene.hall();
      if (day != null && !day.equals(board.day())) {
        waiting.clear(); // numbers begin anew: a call of yesterday would send somebody else
      }
      day = board.day();
      board.calls().reversed().forEach(this::call);
    }
  }

  /** A call was made, or is told of again. */
  public void call(Call call) {
    if (heard.putIfAbsent(call.id(), call.at()) != null) {
      return;
    }
    if (heard.size() > MOST_HEARD) {
      heard.remove(heard.keySet().iterator().next());
    }
    int place = waiting.size();
    while (place > 0 && waiting.get(place - 1).at().isAfter(call.at())) {
      place--;
    }
    waiting.add(place, call);
    if (waiting.size() > MOST_WAITING) {
      waiting.removeFirst();
    }
  }

  /**
   * The next announcement, which is thereby taken: it is never given again.
   *
   * @return null when nothing is to be said now
   */
  public @Nullable Announcement next(Instant now) {
    if (!current || ahead == null || board == null) {
      return null; // nobody knows what still stands
    }
    if (board.emergency() != null) {
      return null; // calls would be in the way of what staff say
    }
    Instant serverTime = now.plus(ahead);
    Instant begun = start.plus(ahead);
    BoardState hall = board;
    waiting.removeIf(call ->
        call.at().isBefore(begun)
            || Duration.between(call.at(), serverTime).compareTo(rules.maxAge()) > 0
            || !stands(call, hall));
    if (waiting.isEmpty()) {
      breath = true;
      return null;
    }
    boolean brief = waiting.size() >= VoiceRules.SHORT_FROM;
    boolean one = waiting.size() >= VoiceRules.ONE_TONGUE_FROM;
    Call call = waiting.removeFirst();
    List<Tongue> tongues = one ? rules.tongues().subList(0, 1) : rules.tongues();
    var sentences =
        tongues.stream()
            .map(tongue ->
                tongue.wording().sentence(tongue, call, brief, category(call, hall, tongue)))
            .toList();
    boolean chime = breath || !brief;
    breath = false;
    return new Announcement(call, chime, volume(hall, serverTime), sentences);
  }

  /** How many calls wait to be spoken, as far as is known. */
  public int waiting() {
    return waiting.size();
  }

  /** Whether the customer is still awaited; a board that does not know the call says nothing. */
  private static boolean stands(Call call, BoardState board) {
    if (board.phase() == DayPhase.CLOSED) {
      return false;
    }
    if (!knows(board, call)) {
      return true;
    }
    return counter(call, board) instanceof CounterState counter
        && counter.phase() == CounterPhase.CALLED
        && call.label().equals(counter.label());
  }

  private static boolean knows(BoardState board, Call call) {
    List<Call> last = board.calls();
    return last.stream().anyMatch(each -> each.id().equals(call.id()))
        || last.size() == BoardState.MOST_CALLS && !last.getLast().at().isBefore(call.at());
  }

  private static @Nullable CounterState counter(Call call, BoardState board) {
    return board.counters().stream()
        .filter(each -> each.counter().equals(call.counter()))
        .findAny()
        .orElse(null);
  }

  private @Nullable Fragment category(Call call, BoardState hall, Tongue tongue) {
    CounterState counter = rules.category() ? counter(call, hall) : null;
    if (counter == null || !call.label().equals(counter.label())) {
      return null;
    }
    return hall.lines().stream()
        .filter(line -> line.name().equals(counter.category()))
        .findAny()
        .map(line -> Categories.fragment(line, tongue))
        .orElse(null);
  }

  private int volume(BoardState hall, Instant serverTime) {
    try {
      return rules.volume().at(LocalTime.ofInstant(serverTime, ZoneId.of(hall.zone())));
    } catch (DateTimeException e) {
      return rules.volume().at(LocalTime.NOON); // a zone this Java does not know
    }
  }
}
