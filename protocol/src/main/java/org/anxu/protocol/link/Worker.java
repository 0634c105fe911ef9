package org.anxu.protocol.link;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that makes, uses and ends connections. What is asked for often is asked through a
 * {@link Wish}, of which one at the most waits, so that its queue stays short by construction.
 */
final class Worker {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);

  private final ScheduledThreadPoolExecutor executor;
  private final Consumer<RuntimeException> onFault;

  /**
   * A worker.
   *
   * @param onFault what to do after a task threw, on the worker's thread; an executor would swallow
   *     the exception, and the link would stand still unnoticed
   */
  Worker(String name, Consumer<RuntimeException> onFault) {
    this.onFault = onFault;
    executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("mqtt-link-" + name).factory());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  void execute(Runnable task) {
    schedule(task, Duration.ZERO);
  }

  void schedule(Runnable task, Duration delay) {
    try {
      var _ = executor.schedule(() -> run(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("closed; nothing more is done");
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("a fault in the link or one of its listeners", e);
      onFault.accept(e);
    }
  }

  /** Runs a last task, waiting for it no longer than that, and ends. */
  void close(Runnable last, Duration patience) {
    try {
      executor.submit(() -> run(last)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      log.debug("closed without goodbye: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    executor.shutdownNow();
  }

  /** Something to be done soon; wishing twice before it is done does it once. */
  final class Wish {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable task;

    Wish(Runnable task) {
      this.task = task;
    }

    void ask() {
      if (asked.compareAndSet(false, true)) {
        execute(() -> {
          asked.set(false);
          task.run();
        });
      }
    }
  }
}
