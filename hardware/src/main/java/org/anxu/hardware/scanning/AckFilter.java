package org.anxu.hardware.scanning;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Takes a scanner's answers out of the stream of its codes, wherever they stand and however the
 * reads cut them. Holds back at most one answer's length.
 */
final class AckFilter {
  private final List<byte[]> acks;
  private final byte[] held;
  private int count;
  private int taken;

  /** Every answer holds a byte that no text has, so that nothing of a code is ever taken out. */
  AckFilter(List<byte[]> acks) {
    this.acks = acks;
    this.held = new byte[acks.stream().mapToInt(each -> each.length).max().orElse(0) + 1];
  }

  /** What of these bytes, and of those held back, is no answer. */
  byte[] pass(byte[] bytes) {
    if (acks.isEmpty()) {
      return bytes;
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream(bytes.length + count);
    for (byte b : bytes) {
      held[count++] = b;
      settle(rest);
    }
    return rest.toByteArray();
  }

  /** Nothing more comes: what was held back is no answer. */
  byte[] silence() {
    byte[] rest = Arrays.copyOf(held, count);
    count = 0;
    return rest;
  }

  /** How many bytes are held back. */
  int held() {
    return count;
  }

  /** How many answers came since the last look. */
  int answers() {
    int now = taken;
    taken = 0;
    return now;
  }

  private void settle(ByteArrayOutputStream rest) {
    while (count > 0 && !begun()) {
      rest.write(held[0]);
      count--;
      System.arraycopy(held, 1, held, 0, count);
    }
  }

  /** Whether an answer may still come of what is held; a whole one is taken. */
  private boolean begun() {
    for (byte[] ack : acks) {
      if (count <= ack.length && Arrays.equals(held, 0, count, ack, 0, count)) {
        if (count == ack.length) {
          count = 0;
          taken++;
        }
        return true;
      }
    }
    return false;
  }
}
