package org.anxu.display.page;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest picture, for as many readers as there are pages. A picture is whole, so a slow reader
 * misses those in between and nothing queues.
 */
public final class Pictures {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Frame newest = new Frame(0, "");
  private boolean closed;

  /** Shows another picture, as JSON on one line. */
  public void show(String json) {
    lock.lock();
    try {
      newest = new Frame(newest.number + 1, json);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a picture newer than the one seen.
   *
   * @return it, or null if there was none in that time or there will be none any more
   */
  @Nullable Frame after(long seen, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (newest.number <= seen && !closed) {
        if (left <= 0) {
          return null;
        }
        left = changed.awaitNanos(left);
      }
      return closed ? null : newest;
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Lets all readers go: an open stream would keep the program from ending. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** One picture and its number. */
  record Frame(long number, String json) {}
}
