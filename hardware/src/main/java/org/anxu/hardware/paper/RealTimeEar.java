package org.anxu.hardware.paper;

/**
 * Hears real-time commands in a simulated printer's input as they arrive, wherever they stand: even
 * inside a picture, as real printers do.
 */
final class RealTimeEar {
  /** What is heard. */
  interface Commands {
    void statusAsked(int n);

    void forget();
  }

  private static final int FULL_STATUS = 0x14;
  private static final byte[] FORGET = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

  private final Commands commands;
  private int matched;
  private int before = -1;
  private int twoBefore = -1;

  RealTimeEar(Commands commands) {
    this.commands = commands;
  }

  /** Hears one byte; true if with it everything before has been forgotten. */
  boolean hear(byte b) {
    if (twoBefore == 0x10 && before == 0x04 && (b >= 1 && b <= 4 || b == FULL_STATUS)) {
      commands.statusAsked(b);
    }
    boolean forget = twoBefore == 0x10 && before == 0x05 && b == 2;
    twoBefore = before;
    before = b;
    if (b == FORGET[matched]) {
      matched++;
    } else {
      matched = b == FORGET[0] ? 1 : 0;
    }
    if (matched == FORGET.length) {
      matched = 0;
      forget = true;
    }
    if (forget) {
      commands.forget();
    }
    return forget;
  }
}
