package org.anxu.hardware.contact;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.jspecify.annotations.Nullable;

/** An input of a panel. All but the getters run in the panel's turns. */
final class DebouncedInput extends ReportingDevice implements ContactInput {
  private static final Duration CHATTER = Duration.ofSeconds(2);

  private final Debounce debounce;
  private final InOrder turns;
  private final LongSupplier nanos;
  private final List<Consumer<Boolean>> changes = new CopyOnWriteArrayList<>();
  private final List<Runnable> presses = new CopyOnWriteArrayList<>();
  private @Nullable Boolean known;
  private volatile boolean closed;
  private boolean up;
  private long looks;

  DebouncedInput(
      String name, Reading reading, InOrder turns, LongSupplier nanos, InstantSource clock) {
    super(name, clock);
    this.debounce = new Debounce(reading.settle(), CHATTER, reading.stuckAfter());
    this.turns = turns;
    this.nanos = nanos;
  }

  void up() {
    up = true;
    status.note(Readiness.UNKNOWN, "connecting");
  }

  void raw(boolean level) {
    if (up) {
      debounce.raw(level, nanos.getAsLong());
      look();
    }
  }

  void down(Readiness readiness, String reason) {
    up = false;
    looks++;
    debounce.forget();
    known = null;
    tell(false);
    status.note(readiness, reason);
  }

  private void look() {
    long now = nanos.getAsLong();
    Boolean level = debounce.level(now);
    if (level != null) {
      boolean pressed = Boolean.FALSE.equals(known) && level;
      known = level;
      tell(level);
      if (pressed) {
        presses.forEach(Runnable::run);
      }
    }
    noteCondition(level, debounce.condition(now));
    long wait = debounce.nextLook(now);
    if (wait >= 0) {
      long mine = ++looks;
      turns.after(Duration.ofNanos(wait + 1), () -> lookAgain(mine));
    }
  }

  private void lookAgain(long which) {
    if (up && which == looks) {
      look();
    }
  }

  private void noteCondition(@Nullable Boolean level, Debounce.Condition condition) {
    switch (condition) {
      case CHATTERING -> status.note(Readiness.DEGRADED, "bouncing");
      case STUCK -> status.note(Readiness.DEGRADED, "stuck");
      case STEADY -> {
        if (level != null) {
          status.note(Readiness.READY, "");
        }
      }
    }
  }

  private void tell(boolean level) {
    if (closed != level) {
      closed = level;
      changes.forEach(listener -> listener.accept(level));
    }
  }

  @Override
  public boolean closed() {
    return closed;
  }

  @Override
  public void onChange(Consumer<Boolean> listener) {
    changes.add(listener);
  }

  @Override
  public void onPress(Runnable listener) {
    presses.add(listener);
  }

  @Override
  public void start() {
    // The panel starts all its pins at once.
  }

  @Override
  public void close() {
    turns.offer(() -> down(Readiness.ABSENT, "closed"));
  }
}
