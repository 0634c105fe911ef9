package org.anxu.hardware.printing;

/**
 * What a printer has said of itself, gathered from its answers.
 *
 * @param offline it takes no work
 * @param cover it is open
 * @param paperStop it stopped because the paper ended
 * @param paperEnd its sensor sees no paper
 * @param paperLow the roll is nearly used up
 * @param cutter it is jammed
 * @param broken it must be switched off and on, or mended
 * @param paused it goes on by itself, for instance when its head has cooled down
 * @param error something it does not name
 */
record PrinterCondition(
    boolean offline,
    boolean cover,
    boolean paperStop,
    boolean paperEnd,
    boolean paperLow,
    boolean cutter,
    boolean broken,
    boolean paused,
    boolean error) {
  static final PrinterCondition FINE =
      new PrinterCondition(false, false, false, false, false, false, false, false, false);

  /** With the answer to real-time question n. */
  PrinterCondition afterRealTime(int n, int b) {
    return switch (n) {
      case 1 ->
          new PrinterCondition(
              has(b, 0x08), cover, paperStop, paperEnd, paperLow, cutter, broken, paused, error);
      case 2 ->
          new PrinterCondition(
              offline,
              has(b, 0x04),
              has(b, 0x20),
              paperEnd,
              paperLow,
              cutter,
              broken,
              paused,
              has(b, 0x40));
      case 3 ->
          new PrinterCondition(
              offline,
              cover,
              paperStop,
              paperEnd,
              paperLow,
              has(b, 0x08),
              has(b, 0x20),
              has(b, 0x40),
              error);
      case 4 ->
          new PrinterCondition(
              offline, cover, paperStop, has(b, 0x60), has(b, 0x0C), cutter, broken, paused, error);
      default -> throw new IllegalArgumentException("no status question " + n);
    };
  }

  /** With a status told unasked. */
  PrinterCondition afterAutomatic(Reply.Automatic told) {
    return new PrinterCondition(
        has(told.first(), 0x08),
        has(told.first(), 0x20),
        false,
        has(told.third(), 0x0C),
        has(told.third(), 0x03),
        has(told.second(), 0x08),
        has(told.second(), 0x20),
        has(told.second(), 0x40),
        false);
  }

  /** The code of what stops it from printing, the first thing to be seen to; empty if nothing. */
  String fault() {
    if (cover) {
      return "cover-open";
    }
    if (paperEnd || paperStop) {
      return "paper-out";
    }
    if (cutter) {
      return "cutter";
    }
    if (broken || error) {
      return "error";
    }
    if (paused) {
      return "overheated";
    }
    return offline ? "offline" : "";
  }

  private static boolean has(int b, int bits) {
    return (b & bits) != 0;
  }
}
