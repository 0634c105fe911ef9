package org.anxu.hardware.paper;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is the matter with a simulated printer, and what it says of it.
 *
 * @param present what is the matter
 * @param late how long every answer takes
 */
public record PrinterFaults(Set<Fault> present, Duration late) {
  /** A printer in order. */
  public static final PrinterFaults NONE =
      new PrinterFaults(EnumSet.noneOf(Fault.class), Duration.ZERO);

  public PrinterFaults {
    EnumSet<Fault> own = EnumSet.noneOf(Fault.class);
    own.addAll(present);
    present = Collections.unmodifiableSet(own);
  }

  /** Whether this is the matter. */
  public boolean has(Fault fault) {
    return present.contains(fault);
  }

  /** Whether it prints nothing until somebody has seen to it. */
  boolean stopped() {
    return present.stream().anyMatch(Fault::stops);
  }

  private int bits(Fault fault, int bits) {
    return has(fault) ? bits : 0;
  }

  private boolean lowOrOut() {
    return has(Fault.PAPER_LOW) || has(Fault.PAPER_OUT);
  }

  /** The answer to real-time question n, 1 to 4. */
  int realTime(int n) {
    int fixed = 0x12;
    return switch (n) {
      case 1 -> fixed | (stopped() ? 0x08 : 0);
      case 2 ->
          fixed
              | bits(Fault.COVER_OPEN, 0x04)
              | bits(Fault.PAPER_OUT, 0x20)
              | bits(Fault.CUTTER_JAMMED, 0x40)
              | bits(Fault.OVERHEATED, 0x40);
      case 3 -> fixed | bits(Fault.CUTTER_JAMMED, 0x08) | bits(Fault.OVERHEATED, 0x40);
      case 4 -> fixed | (lowOrOut() ? 0x0C : 0) | bits(Fault.PAPER_OUT, 0x60);
      default -> fixed;
    };
  }

  /** The four bytes of an automatic status. */
  int[] automatic() {
    int first = 0x10 | (stopped() ? 0x08 : 0) | bits(Fault.COVER_OPEN, 0x20);
    int second = bits(Fault.CUTTER_JAMMED, 0x08) | bits(Fault.OVERHEATED, 0x40);
    int third = (lowOrOut() ? 0x03 : 0) | bits(Fault.PAPER_OUT, 0x0C);
    return new int[] {first, second, third, 0};
  }

  /** CUSTOM's full status. */
  int[] full(boolean slipInOutput) {
    return new int[] {
      0x10,
      0x0F,
      bits(Fault.PAPER_OUT, 0x01) | (lowOrOut() ? 0x04 : 0) | (slipInOutput ? 0x20 : 0),
      bits(Fault.COVER_OPEN, 0x02),
      bits(Fault.OVERHEATED, 0x01),
      bits(Fault.CUTTER_JAMMED, 0x01)
    };
  }

  PrinterFaults with(Fault fault, boolean now) {
    EnumSet<Fault> after = EnumSet.noneOf(Fault.class);
    after.addAll(present);
    if (now) {
      after.add(fault);
    } else {
      after.remove(fault);
    }
    return new PrinterFaults(after, late);
  }

  PrinterFaults withLate(Duration now) {
    return new PrinterFaults(present, now);
  }
}
