package org.anxu.server.broadcast;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.Heartbeat;
import org.anxu.protocol.board.Stamp;
import org.anxu.protocol.device.Release;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.RecentCalls;
import org.anxu.server.journal.Coalescing;
import org.anxu.server.journal.JournalEntry;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.notice.Shown;

/**
 * Publishes the hall after every durable batch, and its heartbeat. States are whole and retained;
 * each is published only when it differs from the last one of its subject.
 */
public final class Broadcaster {
  private static final Stamp UNSTAMPED = new Stamp(0, 0);
  private static final String COUNTER = "counter/";
  private static final byte[] NOTHING = {};
  private static final Duration FIGURES = Duration.ofMillis(100);

  /** Where messages go. */
  interface Outlet {
    /** The newest state of a topic, empty to clear it; older ones not yet sent may be dropped. */
    void state(String topic, byte[] message);

    /** An event, sent once, not retained. */
    void event(String topic, byte[] message);
  }

  private final Sequencer sequencer;
  private final BoardTranslator translator;
  private final InstantSource clock;
  private final Topics topics;
  private final long epoch;
  private final Outlet outlet;
  private final Supplier<Shown> notices;
  // Touched by the sequencer's thread alone, but for the numbers, which the heartbeat reads.
  private final Map<String, Object> published = new HashMap<>();
  private final Map<String, Long> publications = new ConcurrentHashMap<>();
  private volatile Shown shown = Shown.NOTHING;
  private final Coalescing figures = new Coalescing(FIGURES, this::publishFigures);

  Broadcaster(
      Sequencer sequencer,
      BoardTranslator translator,
      InstantSource clock,
      Topics topics,
      long epoch,
      Outlet outlet,
      Supplier<Shown> notices) {
    this.sequencer = sequencer;
    this.translator = translator;
    this.clock = clock;
    this.topics = topics;
    this.epoch = epoch;
    this.outlet = outlet;
    this.notices = notices;
    sequencer.onCommitted(this::committed);
  }

  /** The board as it stands now. */
  CompletableFuture<BoardState> board() {
    return sequencer.ask(hall -> boardOf(hall, lastStamp("board")));
  }

  /** Publishes everything anew, as after each connection to the broker. */
  CompletableFuture<Boolean> publishAll() {
    return sequencer
        .ask(hall -> {
          published.clear();
          publish(hall);
          return true;
        })
        .exceptionally(_ -> false);
  }

  /** What all screens show beside the line has changed. */
  void noticed() {
    publishFigures();
  }

  private void publishFigures() {
    sequencer
        .ask(hall -> {
          publish(hall);
          return true;
        })
        .exceptionally(_ -> false);
  }

  /** Says that the server lives, and what it published last; a message may be over by then. */
  void beat() {
    if (!shown.equals(notices.get())) {
      publishFigures();
    }
    outlet.event(topics.heartbeat(), heartbeat());
  }

  /** A heartbeat as it would be now. */
  byte[] heartbeat() {
    return Wire.encode(
        new Heartbeat(epoch, publications, clock.instant(), Release.of(Broadcaster.class)));
  }

  /**
   * The broker still keeps the state of a counter, perhaps from before a catalogue without it: a
   * counter the hall does not have is cleared.
   */
  void kept(String topic) {
    sequencer
        .ask(hall -> {
          boolean present =
              translator.counters(hall).stream()
                  .anyMatch(counter -> topics.counter(counter.id().value()).equals(topic));
          if (!present) {
            outlet.state(topic, NOTHING);
          }
          return present;
        })
        .exceptionally(_ -> false);
  }

  private void committed(Hall hall, List<JournalEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    boolean onlyTickets =
        entries.stream().allMatch(entry -> entry.event() instanceof HallEvent.TicketIssued);
    // Then only the figures of who waits have changed: they need not follow every ticket of a rush.
    if (onlyTickets && !figures.mayLookNow()) {
      return;
    }
    publish(hall);
    for (JournalEntry entry : entries) {
      if (entry.event() instanceof HallEvent.TicketCalled
          || entry.event() instanceof HallEvent.TicketRecalled) {
        hall.recentCalls().stream()
            .filter(summons -> summons.sequence() == entry.sequence())
            .forEach(summons -> announce(hall, summons));
      }
    }
  }

  private void announce(Hall hall, RecentCalls.Summons summons) {
    Call call = translator.call(hall, summons);
    outlet.event(topics.calls(), Wire.encode(call));
  }

  private void publish(Hall hall) {
    List<Counter> counters = translator.counters(hall);
    clearOthers(counters);
    for (Counter counter : counters) {
      CounterState bare = translator.counter(hall, counter, UNSTAMPED);
      String subject = COUNTER + counter.id();
      if (!bare.equals(published.put(subject, bare))) {
        CounterState state = translator.counter(hall, counter, nextStamp(subject));
        outlet.state(topics.counter(counter.id().value()), Wire.encode(state));
      }
    }
    shown = notices.get();
    outlet.state(topics.board(), Wire.encode(boardOf(hall, nextStamp("board"))));
  }

  /** A counter that the day no longer has is taken from the broker and from the heartbeat. */
  private void clearOthers(List<Counter> counters) {
    Set<String> present =
        counters.stream().map(each -> COUNTER + each.id()).collect(Collectors.toSet());
    for (String subject : List.copyOf(published.keySet())) {
      if (!present.contains(subject)) {
        published.remove(subject);
        publications.remove(subject);
        outlet.state(topics.counter(subject.substring(COUNTER.length())), NOTHING);
      }
    }
  }

  private BoardState boardOf(Hall hall, Stamp stamp) {
    return translator.board(hall, stamp, sequencer.last(), clock.instant(), notices.get());
  }

  private Stamp nextStamp(String subject) {
    return new Stamp(epoch, publications.merge(subject, 1L, Long::sum));
  }

  private Stamp lastStamp(String subject) {
    return new Stamp(epoch, publications.getOrDefault(subject, 0L));
  }
}
