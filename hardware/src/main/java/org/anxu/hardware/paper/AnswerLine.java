package org.anxu.hardware.paper;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends a simulated printer's answers, late if need be, and always in the order they were given.
 */
final class AnswerLine {
  /** An answer nobody reads is lost, as on a line that is not open. */
  private static final int MOST_WAITING = 1000;

  private final ScheduledExecutorService timer;
  private final Deque<Answer> waiting = new ArrayDeque<>();
  private volatile Consumer<byte[]> wire = bytes -> {};
  private boolean sending;

  private record Answer(long due, byte[] bytes) {}

  AnswerLine(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  void goesTo(Consumer<byte[]> other) {
    wire = other;
  }

  synchronized void say(byte[] bytes, Duration late) {
    if (waiting.size() >= MOST_WAITING) {
      return;
    }
    long due = System.nanoTime() + late.toNanos();
    Answer before = waiting.peekLast();
    waiting.add(new Answer(before == null ? due : Math.max(due, before.due()), bytes));
    if (!sending) {
      sending = true;
      sendSoon();
    }
  }

  private synchronized void sendSoon() {
    Answer next = waiting.peekFirst();
    if (next == null) {
      sending = false;
      return;
    }
    timer.schedule(this::send, Math.max(0, next.due() - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  private void send() {
    Answer next;
    synchronized (this) {
      next = waiting.removeFirst();
    }
    try {
      wire.accept(next.bytes());
    } finally {
      sendSoon();
    }
  }
}
