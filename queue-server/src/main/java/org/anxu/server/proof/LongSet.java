package org.anxu.server.proof;

import java.util.Arrays;

/** Millions of 64-bit ids, without an object for each. */
final class LongSet {
  private long[] slots = new long[1_024];
  private boolean zero;
  private int size;

  /** Adds an id; false when it was there. */
  boolean add(long id) {
    if (id == 0) {
      boolean fresh = !zero;
      zero = true;
      return fresh;
    }
    if (size * 4L > slots.length * 3L) {
      grow();
    }
    int slot = slot(slots, id);
    if (slots[slot] == id) {
      return false;
    }
    slots[slot] = id;
    size++;
    return true;
  }

  boolean contains(long id) {
    return id == 0 ? zero : slots[slot(slots, id)] == id;
  }

  long size() {
    return size + (zero ? 1L : 0L);
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    Arrays.stream(slots).filter(id -> id != 0).forEach(id -> larger[slot(larger, id)] = id);
    slots = larger;
  }

  /** Where an id stands or would stand; the ids are hashes, so their own bits spread them. */
  private static int slot(long[] in, long id) {
    int slot = (int) (id ^ id >>> 32) & in.length - 1;
    while (in[slot] != 0 && in[slot] != id) {
      slot = slot + 1 & in.length - 1;
    }
    return slot;
  }
}
