package org.anxu.protocol.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be published and what is on its way. A state replaces an earlier one of its topic
 * that still waits; a message whose acknowledgement never came waits again, unless a newer state
 * has taken its place. Bounded: when full, the oldest message that is no state gives way.
 */
final class Outbox {
  private final int bound;
  private final LinkedHashMap<Object, Letter> waiting = new LinkedHashMap<>();
  private final Deque<Letter> underway = new ArrayDeque<>();
  private long drops;

  Outbox(int bound) {
    this.bound = bound;
  }

  synchronized void put(Letter letter) {
    if (waiting.replace(letter.key(), letter) == null) {
      if (waiting.size() >= bound && !dropOldestEvent()) {
        drops++; // only states wait, one for each topic: more topics than the bound
        return;
      }
      waiting.put(letter.key(), letter);
    }
  }

  /** The next to send, now counted as on its way; null if none waits or too many are. */
  synchronized @Nullable Letter next(int inFlight) {
    if (waiting.isEmpty() || underway.size() >= inFlight) {
      return null;
    }
    Letter letter = waiting.pollFirstEntry().getValue();
    underway.addLast(letter);
    return letter;
  }

  /** The broker has it. */
  synchronized void delivered(Letter letter) {
    underway.removeIf(l -> l == letter);
  }

  /** The connection is gone: what was on its way waits again, in its old order. */
  synchronized void returnUnderway() {
    while (!underway.isEmpty()) {
      Letter letter = underway.removeLast();
      if (waiting.size() < bound && !waiting.containsKey(letter.key())) {
        waiting.putFirst(letter.key(), letter);
      } else if (!letter.state()) {
        drops++;
      }
    }
  }

  synchronized int size() {
    return waiting.size() + underway.size();
  }

  synchronized long drops() {
    return drops;
  }

  private boolean dropOldestEvent() {
    Iterator<Map.Entry<Object, Letter>> all = waiting.entrySet().iterator();
    while (all.hasNext()) {
      if (!all.next().getValue().state()) {
        all.remove();
        drops++;
        return true;
      }
    }
    return false;
  }

  /** A message to be published; one that is a state is known by its topic. */
  static final class Letter {
    private final String topic;
    private final byte[] payload;
    private final boolean retained;
    private final boolean state;

    Letter(String topic, byte[] payload, boolean retained, boolean state) {
      this.topic = topic;
      this.payload = payload;
      this.retained = retained;
      this.state = state;
    }

    String topic() {
      return topic;
    }

    byte[] payload() {
      return payload;
    }

    boolean retained() {
      return retained;
    }

    boolean state() {
      return state;
    }

    Object key() {
      return state ? topic : this;
    }
  }
}
