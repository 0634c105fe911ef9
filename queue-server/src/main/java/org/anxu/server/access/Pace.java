package org.anxu.server.access;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * How often each device may ask for something: so many times in any minute. A device repeats what
 * it did not get an answer to under the same name, which counts once.
 */
public final class Pace {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private record Asked(String what, long at) {}

  private final int most;
  private final LongSupplier nanos;
  // One entry for each device of the register that asked, each of at most as many as it may ask.
  private final Map<String, Deque<Asked>> lately = new HashMap<>();

  /**
   * Allows this many in a minute.
   *
   * @param most 0 for as many as there may be
   */
  public Pace(int most, LongSupplier nanos) {
    this.most = most;
    this.nanos = nanos;
  }

  /**
   * Counts one request of a device.
   *
   * @throws TooFast if it has asked too often; it was not counted
   */
  public void demand(String device) throws TooFast {
    demand(device, UUID.randomUUID().toString());
  }

  /**
   * Counts a request of a device under a name, which a repeat has too.
   *
   * @throws TooFast if it has asked too often; it was not counted
   */
  public synchronized void demand(String device, String what) throws TooFast {
    if (most == 0) {
      return;
    }
    long now = nanos.getAsLong();
    Deque<Asked> asked = lately.computeIfAbsent(device, _ -> new ArrayDeque<>());
    while (!asked.isEmpty() && now - asked.getFirst().at() >= MINUTE) {
      asked.removeFirst();
    }
    if (asked.stream().anyMatch(each -> each.what().equals(what))) {
      return;
    }
    if (asked.size() >= most) {
      throw new TooFast(Duration.ofNanos(asked.getFirst().at() + MINUTE - now));
    }
    asked.addLast(new Asked(what, now));
  }
}
