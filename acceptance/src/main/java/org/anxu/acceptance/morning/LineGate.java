package org.anxu.acceptance.morning;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the line be changed by one click at a time, so that each change of a number of people on a
 * screen belongs to one click; and lets calls come no faster than the hall screen has places for
 * them. Everything else goes on meanwhile.
 */
final class LineGate {
  /** Longer than any screen gathers changes before it shows them. */
  private static final long APART_MS = 600;

  /** A call keeps one of two places for five seconds. */
  private static final long CALLS_APART_MS = 2_600;

  private final ReentrantLock line = new ReentrantLock(true);
  private final ReentrantLock calls = new ReentrantLock(true);
  private long nextChange; // guarded by line
  private long nextCall; // guarded by calls

  /** Changes the line. */
  <T extends @Nullable Object> T change(Supplier<T> click) {
    line.lock();
    try {
      sleepUntil(nextChange);
      T result = click.get();
      nextChange = System.currentTimeMillis() + APART_MS;
      return result;
    } finally {
      line.unlock();
    }
  }

  /** Calls or recalls somebody; who waits for a place on the screen holds nobody else up. */
  <T> @Nullable T call(Supplier<@Nullable T> click) {
    calls.lock();
    try {
      sleepUntil(nextCall);
      T result = change(click);
      if (result != null) {
        nextCall = System.currentTimeMillis() + CALLS_APART_MS;
      }
      return result;
    } finally {
      calls.unlock();
    }
  }

  private static void sleepUntil(long millis) {
    try {
      Thread.sleep(Math.max(0, millis - System.currentTimeMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
