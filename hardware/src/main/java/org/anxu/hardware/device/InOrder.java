package org.anxu.hardware.device;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs tasks one after another on a shared executor, so that a driver's state needs no locks and
 * its listeners are never called while one is held.
 */
public final class InOrder {
  private final Executor executor;
  private final int bound;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  /**
   * @param executor runs the tasks; it may be shared
   * @param bound how many tasks may wait
   */
  public InOrder(Executor executor, int bound) {
    this.executor = executor;
    this.bound = bound;
  }

  /** Takes the task, or answers false when too many wait or the executor has ended. */
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

  private synchronized boolean runSoon() {
    try {
      executor.execute(this::runOne);
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
