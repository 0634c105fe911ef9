package org.anxu.hardware.pad;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes one press of a key that bounces, repeats itself while it is held, or is stuck. Pure: the
 * time comes in with each call, in nanoseconds of a steady clock.
 */
final class KeyRepeat {
  /** Fingers do not press the same key twice within this; a repeating pad is faster. */
  static final Duration QUIET = Duration.ofMillis(300);

  static final Duration STUCK = Duration.ofSeconds(10);

  private static final int MOST_KEYS = 128;

  private final Map<String, Held> keys = new HashMap<>();

  private static final class Held {
    private long firstAt;
    private long lastAt;
    private boolean down;
  }

  /** A key went down, or repeats; whether that is a new press. */
  boolean down(String name, long now) {
    Held held = keys.get(name);
    if (held == null) {
      if (keys.size() >= MOST_KEYS) {
        keys.clear(); // more keys than any pad has: noise
      }
      held = new Held();
      keys.put(name, held);
    } else if (held.down || now - held.lastAt < QUIET.toNanos()) {
      held.lastAt = now;
      return false;
    }
    held.firstAt = now;
    held.lastAt = now;
    return true;
  }

  /** The pad tells that a key was pressed and will tell that it was let go. */
  void holds(String name) {
    Held held = keys.get(name);
    if (held != null) {
      held.down = true;
    }
  }

  /** A key was let go. */
  void up(String name, long now) {
    Held held = keys.get(name);
    if (held != null) {
      held.down = false;
      held.lastAt = now;
    }
  }

  /** Whether some key has been held, or has repeated itself, for too long. */
  boolean stuck(long now) {
    return keys.values().stream()
        .anyMatch(held -> {
          boolean still = held.down || now - held.lastAt < QUIET.toNanos();
          return still && now - held.firstAt >= STUCK.toNanos();
        });
  }

  /** Whether the pad has told of a key that it went down and not that it was let go. */
  boolean anyDown() {
    return keys.values().stream().anyMatch(held -> held.down);
  }

  /** The line was lost: nothing is known of any key. */
  void forget() {
    keys.clear();
  }
}
