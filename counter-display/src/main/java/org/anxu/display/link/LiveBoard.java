package org.anxu.display.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.anxu.display.board.DisplayBoard;
import org.anxu.display.board.Scene;
import org.anxu.display.board.Screen;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.protocol.Topics;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.Heartbeat;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.DeadLineWatch;

/**
 * One screen's board, folded from what the link hears and from the passing of time, and the end of
 * a connection through which nothing comes any more. Safe for use by several threads.
 */
public final class LiveBoard {
  /** How often the passing of time must be looked at; messages are shown at once. */
  public static final Duration MOMENT = Duration.ofMillis(250);

  private final Screen screen;
  private final Topics topics;
  private final BrokerLink link;
  private final InstantSource clock;
  private final Viewer viewer;

  private final Object lock = new Object();
  private final DisplayBoard board; // guarded by the lock
  private final DeadLineWatch watch = new DeadLineWatch(); // guarded by the lock

  /** Who looks at the screen; told one thing at a time, on the thread that brings the change. */
  public interface Viewer {
    /** What is to be shown from now on, perhaps the same as before. */
    void show(Scene scene, Instant now);

    /** A call that has just come by itself; what is to be shown is told afterwards. */
    default void call(Call call) {}
  }

  /** Knows nothing yet, and does not listen yet. */
  public LiveBoard(
      Screen screen, Topics topics, BrokerLink link, InstantSource clock, Viewer viewer) {
    this.screen = screen;
    this.topics = topics;
    this.link = link;
    this.clock = clock;
    this.viewer = viewer;
    this.board = new DisplayBoard(screen, clock.instant());
  }

  /** Begins to listen to what this screen shows. */
  public void listen() {
    String counter = screen instanceof CounterScreen(String id) ? id : null;
    var _ = new HallEars(link, topics, counter, new Listener());
  }

  /** Time has passed, if nothing else; to be told every {@link #MOMENT}. */
  public void moment() {
    synchronized (lock) {
      Instant now = clock.instant();
      show(now);
      if (watch.shouldReconnect(board.isAlive(now), link.state(), now)) {
        link.reconnect("no heartbeat from the server");
      }
    }
  }

  /** What is to be shown now. */
  public Scene scene() {
    synchronized (lock) {
      return board.scene(clock.instant());
    }
  }

  private void show(Instant now) {
    viewer.show(board.scene(now), now);
  }

  private final class Listener implements HallEars.Listener {
    @Override
    public void board(BoardState state) {
      synchronized (lock) {
        Instant now = clock.instant();
        board.board(state, now);
        show(now);
      }
    }

    @Override
    public void counter(CounterState state) {
      synchronized (lock) {
        Instant now = clock.instant();
        board.counter(state, now);
        show(now);
      }
    }

    @Override
    public void call(Call call) {
      synchronized (lock) {
        Instant now = clock.instant();
        board.call(call, now);
        viewer.call(call);
        show(now);
      }
    }

    @Override
    public boolean beat(Heartbeat beat) {
      synchronized (lock) {
        Instant now = clock.instant();
        boolean gap = board.beat(beat, now);
        show(now);
        return gap;
      }
    }

    @Override
    public void cleared(String subject) {
      synchronized (lock) {
        board.cleared(subject);
        show(clock.instant());
      }
    }
  }
}
