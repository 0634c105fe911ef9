package org.anxu.hardware.sign;

import org.jspecify.annotations.Nullable;

/**
 * Finds the answer to a write request in what comes off the line, whatever else is there: noise
 * when a transmitter is switched on, an adapter's echo of the request, half a frame. Holds a few
 * bytes.
 */
final class ModbusReplies {
  private static final int ANSWER = 8;
  private static final int REFUSAL = 5;

  private final int unit;
  private final byte[] last = new byte[ANSWER];
  private int held;

  ModbusReplies(int unit) {
    this.unit = unit;
  }

  /** What a sign says. */
  sealed interface Reply {
    /** The registers were written. */
    record Written(int register, int count) implements Reply {}

    /** It refuses, with the protocol's exception code. */
    record Refused(int code) implements Reply {}
  }

  /** More bytes; the last whole answer among them, or null. */
  @Nullable Reply feed(byte[] bytes) {
    Reply found = null;
    for (byte b : bytes) {
      Reply reply = next(b);
      if (reply != null) {
        found = reply;
      }
    }
    return found;
  }

  private @Nullable Reply next(byte b) {
    if (held == ANSWER) {
      System.arraycopy(last, 1, last, 0, ANSWER - 1);
      held--;
    }
    last[held++] = b;
    // A frame is where it ends with the right CRC: no need to know where it begins.
    if (held >= REFUSAL && isFrame(held - REFUSAL, REFUSAL, 0x80 | ModbusFrames.WRITE_MULTIPLE)) {
      Reply refused = new Reply.Refused(last[held - 3] & 0xFF);
      held = 0;
      return refused;
    }
    if (held == ANSWER && isFrame(0, ANSWER, ModbusFrames.WRITE_MULTIPLE)) {
      held = 0;
      return new Reply.Written(word(2), word(4));
    }
    return null;
  }

  private boolean isFrame(int from, int length, int function) {
    return (last[from] & 0xFF) == unit
        && (last[from + 1] & 0xFF) == function
        && ModbusFrames.isWhole(last, from, length);
  }

  private int word(int at) {
    return (last[at] & 0xFF) << 8 | last[at + 1] & 0xFF;
  }

  void reset() {
    held = 0;
  }
}
