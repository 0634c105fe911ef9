package org.anxu.hardware.paper;

import java.time.Instant;
import java.util.List;
import org.anxu.hardware.dots.Raster;

/**
 * One piece of paper as it left a simulated printer's cutter. Places and sizes are in dots from the
 * top left.
 *
 * @param number counts the slips of this printer from 1
 * @param cutAt when
 * @param width of the printable part
 * @param height from cut to cut
 * @param marks what is on it, from top to bottom
 * @param taken whether somebody has taken it
 */
public record PrintedSlip(
    int number, Instant cutAt, int width, int height, List<Mark> marks, boolean taken) {
  public PrintedSlip {
    marks = List.copyOf(marks);
  }

  /** Something on the paper. */
  public sealed interface Mark {
    /** Its left edge. */
    int x();

    /** Its upper edge. */
    int y();
  }

  /**
   * Characters of one size beside each other.
   *
   * @param width of the whole text
   * @param height of a character
   * @param text what a reader reads
   */
  public record TextMark(int x, int y, int width, int height, String text) implements Mark {}

  /** A picture made of dots. */
  public record RasterMark(int x, int y, Raster dots) implements Mark {}

  /** All text, one line for each height on the paper. */
  public String text() {
    StringBuilder all = new StringBuilder();
    int line = -1;
    for (Mark mark : marks) {
      if (mark instanceof TextMark written) {
        if (line >= 0 && written.y() != line) {
          all.append('\n');
        }
        line = written.y();
        all.append(written.text());
      }
    }
    return all.toString();
  }

  /** The pictures, from top to bottom. */
  public List<Raster> pictures() {
    return marks.stream()
        .filter(RasterMark.class::isInstance)
        .map(mark -> ((RasterMark) mark).dots())
        .toList();
  }

  PrintedSlip afterTaking() {
    return new PrintedSlip(number, cutAt, width, height, marks, true);
  }
}
