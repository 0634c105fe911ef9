package org.anxu.acceptance.network;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.anxu.display.link.HallEars;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.Heartbeat;
import org.jspecify.annotations.Nullable;

/** A counter's screen as somebody might write it who forgot one thing. */
final class CarelessScreen implements HallEars.Listener {
  private final Flaw flaw;
  private final Consumer<String> shown;
  private @Nullable CounterState state;
  private long heard = System.nanoTime();

  CarelessScreen(Flaw flaw, Consumer<String> shown) {
    this.flaw = flaw;
    this.shown = shown;
  }

  @Override
  public void board(BoardState board) {}

  @Override
  public void call(Call call) {}

  @Override
  public synchronized void counter(CounterState now) {
    boolean newer = state == null || now.stamp().isNewerThan(state.stamp());
    if (newer || flaw == Flaw.NO_ORDER) {
      state = now;
    }
    moment();
  }

  @Override
  public synchronized boolean beat(Heartbeat beat) {
    heard = System.nanoTime();
    moment();
    return false;
  }

  @Override
  public void cleared(String subject) {}

  /** Time has passed. */
  synchronized void moment() {
    long silence = System.nanoTime() - heard;
    if (state == null
        || flaw != Flaw.NEVER_STALE
            && Duration.ofNanos(silence).compareTo(Heartbeat.STALE_AFTER) >= 0) {
      shown.accept(Showing.STALE);
      return;
    }
    String phase = state.phase().name().toLowerCase(Locale.ROOT);
    shown.accept(state.label() == null ? phase : phase + " " + state.label());
  }
}
