package org.anxu.display;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.board.Emergency;
import org.anxu.protocol.board.Heartbeat;
import org.anxu.protocol.board.OpenRating;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.board.WaitEstimate;
import org.jspecify.annotations.Nullable;

/** A hall as its server would tell of it, for tests; what is not said is an ordinary morning. */
public final class Hall {
  private static final Words NAME = new Words("城东营业厅", "East City Hall");

  private final long epoch;
  private final Map<String, Long> publications = new HashMap<>();
  private final Map<String, CounterState> counters = new TreeMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<CategoryLine> lines = new ArrayList<>();
  private DayPhase phase = DayPhase.OPEN;
  private @Nullable Words message;
  private @Nullable Emergency emergency;
  private @Nullable Boolean training;
  private Instant at;
  private int callNumber;

  /** A hall with four free counters at that time. */
  public Hall(long epoch, Instant at) {
    this.epoch = epoch;
    this.at = at;
    for (String id : List.of("1", "2", "3", "4")) {
      free(id);
    }
    line("A", "水费缴纳", "Water bill", 0, 2, 0, 0);
  }

  public Hall at(Instant time) {
    at = time;
    return this;
  }

  public Hall phase(DayPhase to) {
    phase = to;
    return this;
  }

  private @Nullable PauseNotice whole;

  public Hall message(Words words) {
    message = words;
    return this;
  }

  public Hall noLines() {
    lines.clear();
    return this;
  }

  public Hall line(String code, String zh, String en, int waiting, int open, int from, int to) {
    var estimate = open == 0 ? null : new WaitEstimate(from, to);
    lines.add(
        new CategoryLine(
            code, new Words(zh, en), waiting, open, estimate, null, null, next(code, waiting)));
    return this;
  }

  private static List<String> next(String prefix, int waiting) {
    return IntStream.range(0, Math.min(waiting, CategoryLine.MOST_NEXT))
        .mapToObj(i -> "%s%03d".formatted(prefix, 24 + i))
        .toList();
  }

  /** A category that somebody paused, although a counter for it is open. */
  public Hall pausedLine(String code, String zh, String en, int waiting, PauseNotice notice) {
    lines.add(new CategoryLine(code, new Words(zh, en), waiting, 1, null, notice, null));
    return this;
  }

  public Hall pausedAsAWhole(PauseNotice notice) {
    whole = notice;
    return this;
  }

  public Hall free(String id) {
    return counter(id, CounterPhase.FREE, null, null, false, null);
  }

  public Hall closed(String id) {
    return counter(id, CounterPhase.CLOSED, null, null, false, null);
  }

  public Call call(String label, String id) {
    return call(label, id, false, false);
  }

  public Call recall(String label, String id) {
    return call(label, id, true, false);
  }

  public Call call(String label, String id, boolean recall, boolean apology) {
    var call = new Call("call-" + ++callNumber, label, id, at, recall, apology);
    calls.addFirst(call);
    if (calls.size() > BoardState.MOST_CALLS) {
      calls.removeLast();
    }
    counter(id, CounterPhase.CALLED, label, call.id(), apology, null);
    return call;
  }

  public Hall serving(String label, String id, @Nullable PauseNotice announced) {
    return counter(id, CounterPhase.SERVING, label, null, false, announced);
  }

  public Hall paused(String id, PauseNotice notice) {
    return counter(id, CounterPhase.PAUSED, null, null, false, notice);
  }

  private Hall counter(
      String id,
      CounterPhase to,
      @Nullable String label,
      @Nullable String call,
      boolean apology,
      @Nullable PauseNotice pause) {
    long publication = publications.merge("counter/" + id, 1L, Long::sum);
    var serves =
        List.of(
            new Words("水费缴纳", "Water bill"),
            new Words("银行代扣签约", "Direct debit"),
            new Words("投诉与咨询", "Complaints and advice"));
    var category = label == null ? null : new Words("水费缴纳", "Water bill");
    counters.put(
        id,
        new CounterState(
            epoch, publication, id, to, label, category, call, 0, apology, pause, serves, null));
    return this;
  }

  /** A free counter whose last service can be rated until then. */
  public Hall rateable(String id, String service, Instant until) {
    free(id);
    CounterState free = counters.get(id);
    counters.put(
        id,
        new CounterState(
            free.epoch(),
            free.publication(),
            id,
            free.phase(),
            null,
            null,
            null,
            0,
            false,
            null,
            free.serves(),
            new OpenRating(service, until)));
    return this;
  }

  /** An emergency that takes every screen. */
  public Hall emergency() {
    emergency =
        new Emergency(
            "FIRE", new Words("紧急疏散", "Evacuate now"), new Words("请听指引", "Follow staff"), at);
    return this;
  }

  /** Nothing here is real. */
  public Hall training() {
    training = true;
    return this;
  }

  /** It is over. */
  public Hall calm() {
    emergency = null;
    return this;
  }

  public CounterState counter(String id) {
    return counters.get(id);
  }

  /** The board as published now; each call publishes anew. */
  public BoardState board() {
    long publication = publications.merge("board", 1L, Long::sum);
    return new BoardState(
        epoch,
        publication,
        100,
        at,
        "Asia/Shanghai",
        NAME,
        phase,
        phase == DayPhase.CLOSED ? null : LocalDate.of(2026, 11, 24),
        lines,
        List.copyOf(counters.values()),
        calls,
        message,
        whole,
        emergency,
        training);
  }

  public Heartbeat beat() {
    return new Heartbeat(epoch, publications, at);
  }

  public static PauseNotice fault(Instant back) {
    return new PauseNotice("TECHNICAL_FAULT", new Words("设备故障", "Technical fault"), back, null);
  }

  public static PauseNotice shortLeave(@Nullable Instant back, @Nullable String message) {
    return new PauseNotice("SHORT_LEAVE", new Words("短暂离开", "Back shortly"), back, message);
  }
}
