package org.anxu.hardware.contact;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.StatusKeeper;

/** An output of a panel. All but the getters run in the panel's turns. */
final class SwitchedOutput implements ContactOutput {
  private final String name;
  private final Consumer<Boolean> pin;
  private final ScheduledExecutorService timer;
  private final InOrder turns;
  private final StatusKeeper status;
  private boolean on;
  private long playing;

  SwitchedOutput(
      String name,
      Consumer<Boolean> pin,
      ScheduledExecutorService timer,
      InOrder turns,
      InstantSource clock) {
    this.name = name;
    this.pin = pin;
    this.timer = timer;
    this.turns = turns;
    this.status = new StatusKeeper(clock, "not-started");
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
    try {
      timer.schedule(
          () -> turns.offer(() -> step(pattern, next, which)),
          wait.toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      playing++; // the timer ends with the application
    }
  }

  private void change(boolean next) {
    if (on != next) {
      on = next;
      pin.accept(next);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeviceStatus status() {
    return status.now();
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    status.listen(listener);
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
