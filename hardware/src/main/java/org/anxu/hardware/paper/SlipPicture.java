package org.anxu.hardware.paper;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.anxu.hardware.dots.Raster;
import org.anxu.hardware.dots.UnicodeFont;
import org.anxu.hardware.paper.PrintedSlip.RasterMark;
import org.anxu.hardware.paper.PrintedSlip.TextMark;

/** Draws printed slips dot by dot, text in the font that ships with us. For many threads. */
public final class SlipPicture {
  /** White around the paper's printable part, in dots. */
  private static final int MARGIN = 24;

  private final UnicodeFont font = new UnicodeFont();

  /** The slip as a PNG file, black on white, one pixel a dot. */
  public byte[] png(PrintedSlip slip) {
    BufferedImage image =
        new BufferedImage(
            slip.width() + 2 * MARGIN, slip.height() + 2 * MARGIN, BufferedImage.TYPE_BYTE_BINARY);
    WritableRaster pixels = image.getRaster();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        pixels.setSample(x, y, 0, 1);
      }
    }
    for (PrintedSlip.Mark mark : slip.marks()) {
      switch (mark) {
        case TextMark text -> text(pixels, text);
        case RasterMark dots -> put(pixels, dots.dots(), dots.x(), dots.y());
      }
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  private void text(WritableRaster pixels, TextMark mark) {
    Raster drawn = font.draw(mark.text());
    for (int y = 0; y < mark.height(); y++) {
      for (int x = 0; x < mark.width(); x++) {
        int row = y * drawn.height() / mark.height();
        if (drawn.black(x * drawn.width() / mark.width(), row)) {
          black(pixels, mark.x() + x, mark.y() + y);
        }
      }
    }
  }

  private static void put(WritableRaster pixels, Raster dots, int left, int top) {
    for (int y = 0; y < dots.height(); y++) {
      for (int x = 0; x < dots.width(); x++) {
        if (dots.black(x, y)) {
          black(pixels, left + x, top + y);
        }
      }
    }
  }

  /** What would be beside the paper is not printed. */
  private static void black(WritableRaster pixels, int x, int y) {
    if (x >= 0
        && y >= 0
        && x < pixels.getWidth() - 2 * MARGIN
        && y < pixels.getHeight() - 2 * MARGIN) {
      pixels.setSample(x + MARGIN, y + MARGIN, 0, 0);
    }
  }
}
