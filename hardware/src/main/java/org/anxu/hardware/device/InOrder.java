package org.anxu.hardware.device;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks one after another on a shared timer, so that a driver's state needs no locks and its
 * listeners are never called while one is held.
 */
public final class InOrder {
  private final ScheduledExecutorService timer;
  private final int bound;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  /**
   * @param timer runs the tasks; it may be shared
   * @param bound how many tasks may wait
   */
  public InOrder(ScheduledExecutorService timer, int bound) {
    this.timer = timer;
    this.bound = bound;
  }

  /** Takes the task, or answers false when too many wait or the timer has ended. */
  public synchronized boolean offer(Runnable task) {
    if (waiting.size() >= bound) {
      return false;
    }
    waiting.add(task);
    if (running) {
      return true;
    }
    running = true;
    return runSoon();
  }

  /**
   * Takes the task after a while, if it can be taken then. When the timer has ended, which it does
   * with the application, nothing happens.
   */
  public void after(Duration wait, Runnable task) {
    try {
      timer.schedule(() -> offer(task), wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException _) {
      return; // nobody waits for it any more
    }
  }

  private synchronized boolean runSoon() {
    try {
      timer.execute(this::runOne);
      return true;
    } catch (RejectedExecutionException _) {
      waiting.clear();
      running = false;
      return false;
    }
  }

  private void runOne() {
    Runnable task;
    synchronized (this) {
      task = waiting.remove();
    }
    try {
      task.run();
    } finally {
      synchronized (this) {
        if (waiting.isEmpty()) {
          running = false;
        } else {
          runSoon();
        }
      }
    }
  }
}
