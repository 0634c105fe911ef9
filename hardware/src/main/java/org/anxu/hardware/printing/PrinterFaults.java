package org.anxu.hardware.printing;

import java.time.Duration;

/**
 * What is the matter with a simulated printer.
 *
 * @param coverOpen somebody opened it
 * @param paperOut there is no paper under the head
 * @param paperLow the roll is nearly used up
 * @param mute it answers nothing
 * @param late how long every answer takes
 * @param confirms whether it knows the question for a finished job
 */
public record PrinterFaults(
    boolean coverOpen,
    boolean paperOut,
    boolean paperLow,
    boolean mute,
    Duration late,
    boolean confirms) {
  /** A printer in order. */
  public static final PrinterFaults NONE =
      new PrinterFaults(false, false, false, false, Duration.ZERO, true);

  /** Whether it prints nothing until somebody has seen to it. */
  boolean stopped() {
    return coverOpen || paperOut;
  }

  boolean differsInStatus(PrinterFaults other) {
    return coverOpen != other.coverOpen || paperOut != other.paperOut || paperLow != other.paperLow;
  }

  /** The answer to real-time question n. */
  int realTime(int n) {
    int fixed = 0x12;
    return switch (n) {
      case 1 -> fixed | (stopped() ? 0x08 : 0);
      case 2 -> fixed | (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0);
      case 4 -> fixed | (paperLow || paperOut ? 0x0C : 0) | (paperOut ? 0x60 : 0);
      default -> fixed;
    };
  }

  /** The four bytes of an automatic status. */
  int[] automatic() {
    int first = 0x10 | (stopped() ? 0x08 : 0) | (coverOpen ? 0x20 : 0);
    int third = (paperLow || paperOut ? 0x03 : 0) | (paperOut ? 0x0C : 0);
    return new int[] {first, 0, third, 0};
  }

  PrinterFaults withCoverOpen(boolean now) {
    return new PrinterFaults(now, paperOut, paperLow, mute, late, confirms);
  }

  PrinterFaults withPaperOut(boolean now) {
    return new PrinterFaults(coverOpen, now, paperLow, mute, late, confirms);
  }

  PrinterFaults withPaperLow(boolean now) {
    return new PrinterFaults(coverOpen, paperOut, now, mute, late, confirms);
  }

  PrinterFaults withMute(boolean now) {
    return new PrinterFaults(coverOpen, paperOut, paperLow, now, late, confirms);
  }

  PrinterFaults withLate(Duration now) {
    return new PrinterFaults(coverOpen, paperOut, paperLow, mute, now, confirms);
  }

  PrinterFaults withConfirms(boolean now) {
    return new PrinterFaults(coverOpen, paperOut, paperLow, mute, late, now);
  }
}
