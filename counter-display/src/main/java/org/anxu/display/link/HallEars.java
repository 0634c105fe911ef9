package org.anxu.display.link;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.anxu.display.board.DisplayBoard;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.Heartbeat;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.Received;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the hall's messages and hands them, read, to the screen. */
public final class HallEars {
  private static final Logger log = LoggerFactory.getLogger(HallEars.class);

  private final BrokerLink link;
  private final Listener listener;
  private boolean malformedTold;

  /** Who is told; called on the link's reading thread. */
  public interface Listener {
    void board(BoardState state);

    void counter(CounterState state);

    void call(Call call);

    /** A heartbeat; answers whether the states should be asked for again. */
    boolean beat(Heartbeat beat);

    /** A subject's retained message was cleared. */
    void cleared(String subject);
  }

  /**
   * Begins to listen for what a screen shows.
   *
   * @param counter the counter whose state is wanted, or null for none
   */
  public HallEars(BrokerLink link, Topics topics, @Nullable String counter, Listener listener) {
    this.link = link;
    this.listener = listener;
    state(topics.board(), DisplayBoard.BOARD, BoardState.class, listener::board);
    if (counter != null) {
      String subject = DisplayBoard.COUNTER + counter;
      state(topics.counter(counter), subject, CounterState.class, listener::counter);
    } else {
      link.subscribe(topics.calls(), message -> read(message, Call.class, this::call));
    }
    link.subscribe(topics.heartbeat(), message -> read(message, Heartbeat.class, this::beat));
  }

  private <T> void state(String topic, String subject, Class<T> type, Consumer<T> then) {
    link.subscribe(
        topic,
        message -> {
          if (message.payload().length == 0) {
            listener.cleared(subject);
          } else {
            read(message, type, (value, retained) -> then.accept(value));
          }
        });
  }

  private void call(Call call, boolean retained) {
    if (!retained) { // a call is an event; one that was kept is somebody's mistake
      listener.call(call);
    }
  }

  private void beat(Heartbeat beat, boolean retained) {
    if (!retained && listener.beat(beat)) {
      link.askAgain();
    }
  }

  private <T> void read(Received message, Class<T> type, BiConsumer<T, Boolean> then) {
    T value;
    try {
      value = Wire.decode(message.payload(), type);
    } catch (MalformedMessage e) {
      if (!malformedTold) { // once: it may come every two seconds
        malformedTold = true;
        log.warn("cannot read {}: {}", message.topic(), e.getMessage());
      }
      return;
    }
    then.accept(value, message.retained());
  }
}
