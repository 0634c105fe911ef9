package org.anxu.bench.page;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.anxu.hardware.dots.Raster;
import org.anxu.hardware.paper.PrintedSlip;
import org.anxu.hardware.paper.PrintedSlip.RasterMark;
import org.anxu.hardware.paper.PrintedSlip.TextMark;
import org.jspecify.annotations.Nullable;

/**
 * A slip as the page and tests get it; places and sizes in dots.
 *
 * @param text all text on it
 * @param marks what is on it, from top to bottom
 */
record SlipView(
    int number,
    Instant cutAt,
    int width,
    int height,
    boolean taken,
    String text,
    List<MarkView> marks) {
  /**
   * One mark.
   *
   * @param kind {@code text} or {@code raster}
   * @param text of a text
   * @param bits of a raster, Base64 of rows of whole bytes, the highest bit leftmost, 1 is black
   */
  record MarkView(
      String kind,
      int x,
      int y,
      int width,
      int height,
      @Nullable String text,
      @Nullable String bits) {}

  static SlipView of(PrintedSlip slip) {
    List<MarkView> marks = slip.marks().stream().map(SlipView::of).toList();
    return new SlipView(
        slip.number(), slip.cutAt(), slip.width(), slip.height(), slip.taken(), slip.text(), marks);
  }

  private static MarkView of(PrintedSlip.Mark mark) {
    return switch (mark) {
      case TextMark t -> new MarkView("text", t.x(), t.y(), t.width(), t.height(), t.text(), null);
      case RasterMark r -> {
        Raster dots = r.dots();
        String bits = Base64.getEncoder().encodeToString(dots.bits());
        yield new MarkView("raster", r.x(), r.y(), dots.width(), dots.height(), null, bits);
      }
    };
  }
}
