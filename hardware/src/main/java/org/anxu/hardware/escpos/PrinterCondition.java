package org.anxu.hardware.escpos;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a printer has said of itself, gathered from its answers.
 *
 * @param signs what it has told and not taken back
 */
public record PrinterCondition(Set<Sign> signs) {
  /** Nothing is the matter, or nothing has been said. */
  public static final PrinterCondition FINE = new PrinterCondition(EnumSet.noneOf(Sign.class));

  /** What an answer can tell. */
  public enum Sign {
    /** It takes no work. */
    OFFLINE,
    /** Its cover or its head is open. */
    COVER,
    /** It stopped because the paper ended. */
    PAPER_STOP,
    /** Its sensor sees no paper. */
    PAPER_END,
    /** The roll is nearly used up. */
    PAPER_LOW,
    /** The cutter, or paper on its way through it, is stuck. */
    CUTTER,
    /** It must be switched off and on, or mended. */
    BROKEN,
    /** It goes on by itself, for instance when its head has cooled down. */
    PAUSED,
    /** Something it does not name. */
    ERROR,
    /** A slip stands in the output and nobody has taken it. */
    SLIP_WAITING
  }

  /** Which bits of an answer mean what. */
  private static final Map<Sign, Integer> PRINTER = Map.of(Sign.OFFLINE, 0x08);

  private static final Map<Sign, Integer> OFFLINE_CAUSE =
      Map.of(Sign.COVER, 0x04, Sign.PAPER_STOP, 0x20, Sign.ERROR, 0x40);
  private static final Map<Sign, Integer> ERROR_CAUSE =
      Map.of(Sign.CUTTER, 0x08, Sign.BROKEN, 0x20, Sign.PAUSED, 0x40);
  private static final Map<Sign, Integer> ROLL = Map.of(Sign.PAPER_LOW, 0x0C, Sign.PAPER_END, 0x60);

  private static final Map<Sign, Integer> AUTOMATIC_FIRST =
      Map.of(Sign.OFFLINE, 0x08, Sign.COVER, 0x20, Sign.PAPER_STOP, 0, Sign.ERROR, 0);
  private static final Map<Sign, Integer> AUTOMATIC_THIRD =
      Map.of(Sign.PAPER_LOW, 0x03, Sign.PAPER_END, 0x0C);

  /** Virtual paper end (40) is the printer's own count of a roll, so it only warns. */
  private static final Map<Sign, Integer> FULL_PAPER =
      Map.of(Sign.PAPER_END, 0x01, Sign.PAPER_LOW, 0x44, Sign.SLIP_WAITING, 0x20);

  private static final Map<Sign, Integer> FULL_USER = Map.of(Sign.COVER, 0x03);

  /** A head too hot; wrong voltage; paper stuck. */
  private static final Map<Sign, Integer> FULL_RECOVERABLE =
      Map.of(Sign.PAUSED, 0x01, Sign.ERROR, 0x08, Sign.PAPER_STOP, 0);

  private static final int FULL_JAM = 0x40;
  private static final int FULL_CUTTER = 0x03;

  /** Memories, and the unit behind the cutter. */
  private static final Map<Sign, Integer> FULL_UNRECOVERABLE = Map.of(Sign.BROKEN, 0x4C);

  public PrinterCondition {
    EnumSet<Sign> own = EnumSet.noneOf(Sign.class);
    own.addAll(signs);
    signs = Collections.unmodifiableSet(own);
  }

  /** With the answer to real-time question n, 1 to 4. */
  public PrinterCondition afterRealTime(int n, int b) {
    return switch (n) {
      case 1 -> with(PRINTER, b);
      case 2 -> with(OFFLINE_CAUSE, b);
      case 3 -> with(ERROR_CAUSE, b);
      case 4 -> with(ROLL, b);
      default -> throw new IllegalArgumentException("no status question " + n);
    };
  }

  /** With a status told unasked. */
  public PrinterCondition afterAutomatic(Reply.Automatic told) {
    return with(AUTOMATIC_FIRST, told.first())
        .with(ERROR_CAUSE, told.second())
        .with(AUTOMATIC_THIRD, told.third());
  }

  /** With CUSTOM's full status. */
  public PrinterCondition afterFull(Reply.Full told) {
    boolean stuck =
        (told.recoverable() & FULL_JAM) != 0 || (told.unrecoverable() & FULL_CUTTER) != 0;
    return with(FULL_PAPER, told.paper())
        .with(FULL_USER, told.user())
        .with(FULL_RECOVERABLE, told.recoverable())
        .with(FULL_UNRECOVERABLE, told.unrecoverable())
        .with(Map.of(Sign.CUTTER, 1), stuck ? 1 : 0);
  }

  private PrinterCondition with(Map<Sign, Integer> meanings, int b) {
    EnumSet<Sign> after = EnumSet.noneOf(Sign.class);
    after.addAll(signs);
    meanings.forEach((sign, bits) -> {
      if ((b & bits) != 0) {
        after.add(sign);
      } else {
        after.remove(sign);
      }
    });
    return new PrinterCondition(after);
  }

  /** Whether this has been told and not taken back. */
  public boolean has(Sign sign) {
    return signs.contains(sign);
  }

  /** The code of what stops it from printing, the first thing to be seen to; empty if nothing. */
  public String fault() {
    if (has(Sign.COVER)) {
      return "cover-open";
    }
    if (has(Sign.PAPER_END) || has(Sign.PAPER_STOP)) {
      return "paper-out";
    }
    if (has(Sign.CUTTER)) {
      return "cutter";
    }
    if (has(Sign.BROKEN)) {
      return "error";
    }
    if (has(Sign.PAUSED)) {
      return "overheated";
    }
    if (has(Sign.ERROR)) {
      return "error";
    }
    return has(Sign.OFFLINE) ? "offline" : "";
  }
}
