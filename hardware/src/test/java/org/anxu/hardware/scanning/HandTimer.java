package org.anxu.hardware.scanning;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer whose time passes by hand; tasks run on the caller's thread. */
final class HandTimer extends ScheduledThreadPoolExecutor {
  private record Due(long millis, long turn, Runnable task) {}

  private final PriorityQueue<Due> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Due::millis).thenComparingLong(Due::turn));
  private long now;
  private long turns;

  HandTimer() {
    super(1);
  }

  @Override
  public void execute(Runnable task) {
    task.run();
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    waiting.add(new Due(now + unit.toMillis(delay), turns++, task));
    return null;
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    schedule(
        () -> {
          try {
            task.call();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        delay,
        unit);
    return null;
  }

  void pass(Duration time) {
    long until = now + time.toMillis();
    while (!waiting.isEmpty() && waiting.peek().millis() <= until) {
      Due next = waiting.remove();
      now = next.millis();
      next.task().run();
    }
    now = until;
  }

  int waiting() {
    return waiting.size();
  }
}
