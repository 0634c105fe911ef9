package org.anxu.hardware.contact;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;

/** An output of a panel. All but the getters run in the panel's turns. */
final class SwitchedOutput extends ReportingDevice implements ContactOutput {
  private final Consumer<Boolean> pin;
  private final InOrder turns;
  private boolean on;
  private long playing;

  SwitchedOutput(String name, Consumer<Boolean> pin, InOrder turns, InstantSource clock) {
    super(name, clock);
    this.pin = pin;
    this.turns = turns;
  }

  void up() {
    status.note(Readiness.READY, "");
    pin.accept(on);
  }

  void down(Readiness readiness, String reason) {
    status.note(readiness, reason);
  }

  @Override
  public void set(boolean next) {
    turns.offer(() -> {
      playing++;
      change(next);
    });
  }

  @Override
  public void play(Pattern pattern) {
    turns.offer(() -> step(pattern, 0, ++playing));
  }

  private void step(Pattern pattern, int step, long which) {
    if (which != playing) {
      return;
    }
    int size = pattern.steps().size();
    if (pattern.rounds() > 0 && step == size * pattern.rounds()) {
      change(false);
      return;
    }
    change(step % size % 2 == 0);
    Duration wait = pattern.steps().get(step % size);
    int next = pattern.rounds() > 0 ? step + 1 : (step + 1) % size;
    turns.after(wait, () -> step(pattern, next, which));
  }

  private void change(boolean next) {
    if (on != next) {
      on = next;
      pin.accept(next);
    }
  }

  @Override
  public void start() {
    // The panel starts all its pins at once.
  }

  @Override
  public void close() {
    turns.offer(() -> {
      playing++;
      change(false);
      status.note(Readiness.ABSENT, "closed");
    });
  }
}
