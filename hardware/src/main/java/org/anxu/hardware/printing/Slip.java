package org.anxu.hardware.printing;

import java.util.List;

/**
 * What stands on one piece of paper, from top to bottom; it is cut after the last line.
 *
 * @param lines never empty
 */
public record Slip(List<Line> lines) {
  public Slip {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a slip needs at least one line");
    }
  }

  /** One line of a slip. */
  public sealed interface Line {}

  /**
   * Text; it is wrapped to the paper's width.
   *
   * @param text any characters; what the printer's font lacks becomes a question mark
   * @param size how large
   * @param alignment where
   */
  public record Text(String text, Size size, Alignment alignment) implements Line {}

  /**
   * A QR code, printed as dots so that every printer can.
   *
   * @param content what a reader gets
   */
  public record QrCode(String content) implements Line {}

  /** A rule across the paper. */
  public record Rule() implements Line {}

  /**
   * Empty space.
   *
   * @param lines of normal height, 1 to 20
   */
  public record Feed(int lines) implements Line {
    public Feed {
      if (lines < 1 || lines > 20) {
        throw new IllegalArgumentException("feed 1 to 20 lines, not " + lines);
      }
    }
  }

  /** How large a text is printed, as multiples of the printer's font. */
  public enum Size {
    NORMAL(1),
    LARGE(2),
    HUGE(4);

    private final int factor;

    Size(int factor) {
      this.factor = factor;
    }

    /** How many times as wide and as high as the font. */
    public int factor() {
      return factor;
    }
  }

  /** Where a text stands on the line. */
  public enum Alignment {
    LEFT,
    CENTRE
  }
}
