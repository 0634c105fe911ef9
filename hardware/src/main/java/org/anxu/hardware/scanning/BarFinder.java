package org.anxu.hardware.scanning;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where bars lie and how they are turned, and reads across them. Bars are the one place of a
 * bill where all edges go the same way: the structure tensor of each neighbourhood tells how strong
 * its edges are, how much they agree, and in which direction.
 */
final class BarFinder {
  /** Of the frame at half its size, in pixels. */
  private static final int BLOCK = 16;

  /** How many blocks to each side of one make its neighbourhood. */
  private static final int REACH = 2;

  /** Lines read across the bars, this far apart, in pixels of the frame. */
  private static final int LINES = 9;

  private static final int LINE_GAP = 6;

  /** Pixels along the bars that are averaged for each pixel of a line, to either side. */
  private static final int ALONG = 7;

  private final GreyFrame frame;
  private final int columns;
  private final int rows;
  private final double[] xx;
  private final double[] yy;
  private final double[] xy;

  BarFinder(GreyFrame frame, GreyFrame half) {
    this.frame = frame;
    this.columns = half.width() / BLOCK;
    this.rows = half.height() / BLOCK;
    this.xx = new double[columns * rows];
    this.yy = new double[columns * rows];
    this.xy = new double[columns * rows];
    measure(half);
  }

  private void measure(GreyFrame half) {
    byte[] grey = half.grey();
    int width = half.width();
    for (int y = 1; y < Math.min(half.height() - 1, rows * BLOCK); y++) {
      for (int x = 1; x < Math.min(width - 1, columns * BLOCK); x++) {
        int at = y * width + x;
        int nw = grey[at - width - 1] & 0xFF;
        int ne = grey[at - width + 1] & 0xFF;
        int sw = grey[at + width - 1] & 0xFF;
        int se = grey[at + width + 1] & 0xFF;
        int dx = ne + se - nw - sw + 2 * ((grey[at + 1] & 0xFF) - (grey[at - 1] & 0xFF));
        int dy = sw + se - nw - ne + 2 * ((grey[at + width] & 0xFF) - (grey[at - width] & 0xFF));
        int block = y / BLOCK * columns + x / BLOCK;
        xx[block] += dx * dx;
        yy[block] += dy * dy;
        xy[block] += dx * dy;
      }
    }
  }

  /**
   * The likeliest places of bars, the best first, each as a frame of lines that cross them at right
   * angles.
   */
  List<GreyFrame> strips(int most) {
    double[] score = new double[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        score[row * columns + column] = around(column, row).agreement();
      }
    }
    List<GreyFrame> strips = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int best = 0;
      for (int j = 1; j < score.length; j++) {
        best = score[j] > score[best] ? j : best;
      }
      if (score.length == 0 || score[best] <= 0) {
        return strips;
      }
      int column = best % columns;
      int row = best / columns;
      strips.add(FrameFilters.stretched(strip(column, row, around(column, row).direction())));
      clear(score, column, row);
    }
    return strips;
  }

  private void clear(double[] score, int column, int row) {
    for (int y = Math.max(0, row - 2 * REACH); y <= Math.min(rows - 1, row + 2 * REACH); y++) {
      for (int x = Math.max(0, column - 2 * REACH);
          x <= Math.min(columns - 1, column + 2 * REACH);
          x++) {
        score[y * columns + x] = 0;
      }
    }
  }

  /** The edges of a neighbourhood. */
  private record Edges(double xx, double yy, double xy) {
    /** How strong they are, less for each that goes another way. */
    double agreement() {
      double all = xx + yy;
      double same = Math.hypot(xx - yy, 2 * xy);
      return all == 0 ? 0 : same * same * same / (all * all);
    }

    /** Across the edges, in radians. */
    double direction() {
      return Math.atan2(2 * xy, xx - yy) / 2;
    }
  }

  private Edges around(int column, int row) {
    double sumXx = 0;
    double sumYy = 0;
    double sumXy = 0;
    for (int y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
      for (int x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x++) {
        sumXx += xx[y * columns + x];
        sumYy += yy[y * columns + x];
        sumXy += xy[y * columns + x];
      }
    }
    return new Edges(sumXx, sumYy, sumXy);
  }

  private GreyFrame strip(int column, int row, double direction) {
    double cos = Math.cos(direction);
    double sin = Math.sin(direction);
    double middleX = (column + 0.5) * BLOCK * 2;
    double middleY = (row + 0.5) * BLOCK * 2;
    int half = Math.max(frame.width(), frame.height());
    int width = 2 * half;
    byte[] lines = new byte[width * LINES];
    int used = 0;
    int first = -1;
    for (int i = 0; i < width; i++) {
      double x = middleX + (i - half) * cos;
      double y = middleY + (i - half) * sin;
      if (x < 0 || y < 0 || x >= frame.width() || y >= frame.height()) {
        continue;
      }
      first = first < 0 ? i : first;
      used = i + 1;
      for (int line = 0; line < LINES; line++) {
        int off = (line - LINES / 2) * LINE_GAP;
        lines[line * width + i] = average(x - off * sin, y + off * cos, cos, sin);
      }
    }
    return cut(lines, width, Math.max(first, 0), Math.max(used, first + 1));
  }

  private byte average(double x, double y, double cos, double sin) {
    int sum = 0;
    for (int along = -ALONG; along <= ALONG; along++) {
      int column = Math.clamp(Math.round(x - along * sin), 0, frame.width() - 1);
      int row = Math.clamp(Math.round(y + along * cos), 0, frame.height() - 1);
      sum += frame.grey()[row * frame.width() + column] & 0xFF;
    }
    return (byte) (sum / (2 * ALONG + 1));
  }

  private static GreyFrame cut(byte[] lines, int width, int from, int to) {
    byte[] cut = new byte[(to - from) * LINES];
    for (int line = 0; line < LINES; line++) {
      System.arraycopy(lines, line * width + from, cut, line * (to - from), to - from);
    }
    return new GreyFrame(to - from, LINES, cut);
  }
}
