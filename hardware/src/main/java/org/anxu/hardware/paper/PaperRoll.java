package org.anxu.hardware.paper;

import java.util.ArrayList;
import java.util.List;
import org.anxu.hardware.dots.Raster;
import org.anxu.hardware.paper.PrintedSlip.Mark;
import org.anxu.hardware.paper.PrintedSlip.RasterMark;
import org.anxu.hardware.paper.PrintedSlip.TextMark;

/** The paper under a simulated printer's head: takes characters and dots, and is cut. */
final class PaperRoll {
  private static final int FONT_WIDTH = 12;
  private static final int FONT_HEIGHT = 24;
  private static final int USUAL_SPACING = 30;

  /** A roll has an end: more than this without a cut is cut by the tear bar. */
  private static final int LONGEST = 20_000;

  private final int width;
  private final List<Mark> marks = new ArrayList<>();
  private final List<TextMark> line = new ArrayList<>();
  private int y;
  private int x;
  private int wide = 1;
  private int high = 1;
  private int alignment;
  private int spacing = USUAL_SPACING;
  private int linesPrinted;

  PaperRoll(int width) {
    this.width = width;
  }

  /** What a piece cut off carries. */
  record Piece(int height, List<Mark> marks) {}

  void reset() {
    line.clear();
    x = 0;
    wide = 1;
    high = 1;
    alignment = 0;
    spacing = USUAL_SPACING;
  }

  /** From line to line; larger characters take what they need. */
  void spacing(int dots) {
    spacing = dots;
  }

  void usualSpacing() {
    spacing = USUAL_SPACING;
  }

  void size(int timesWide, int timesHigh) {
    wide = timesWide;
    high = timesHigh;
  }

  void align(int where) {
    alignment = where;
  }

  /** How many lines and pictures have been printed since the printer was made. */
  int linesPrinted() {
    return linesPrinted;
  }

  boolean exhausted() {
    return y > LONGEST;
  }

  /** One character; columns is 1 for Latin and 2 for Chinese. */
  void character(String character, int columns) {
    int advance = columns * FONT_WIDTH * wide;
    if (x + advance > width) {
      lineFeed();
    }
    TextMark last = line.isEmpty() ? null : line.getLast();
    if (last != null && last.height() == FONT_HEIGHT * high && last.x() + last.width() == x) {
      line.removeLast();
      line.add(
          new TextMark(
              last.x(), 0, last.width() + advance, last.height(), last.text() + character));
    } else {
      line.add(new TextMark(x, 0, advance, FONT_HEIGHT * high, character));
    }
    x += advance;
  }

  void lineFeed() {
    int height = spacing;
    int left = indent(x);
    for (TextMark mark : line) {
      height = Math.max(height, mark.height());
    }
    for (TextMark mark : line) {
      int top = y + height - mark.height();
      marks.add(new TextMark(mark.x() + left, top, mark.width(), mark.height(), mark.text()));
    }
    line.clear();
    x = 0;
    y += height;
    linesPrinted++;
  }

  void feedDots(int dots) {
    y += dots;
  }

  /** A picture; bands that follow each other directly become one. */
  void picture(Raster dots) {
    if (!line.isEmpty()) {
      lineFeed();
    }
    int left = indent(Math.min(dots.width(), width));
    if (!marks.isEmpty()
        && marks.getLast() instanceof RasterMark above
        && above.x() == left
        && above.dots().width() == dots.width()
        && above.y() + above.dots().height() == y) {
      marks.removeLast();
      marks.add(new RasterMark(left, above.y(), above.dots().above(dots)));
    } else {
      marks.add(new RasterMark(left, y, dots));
    }
    y += dots.height();
    linesPrinted++;
  }

  private int indent(int content) {
    return switch (alignment) {
      case 1 -> Math.max(0, (width - content) / 2);
      case 2 -> Math.max(0, width - content);
      default -> 0;
    };
  }

  Piece cut() {
    if (!line.isEmpty()) {
      lineFeed();
    }
    Piece piece = new Piece(y, List.copyOf(marks));
    marks.clear();
    y = 0;
    return piece;
  }
}
