package org.anxu.hardware.scanning;

/** Other views of a frame, in which a code may be found that the frame itself hides. */
final class FrameFilters {
  private static final int LEVELS = 256;

  private FrameFilters() {}

  /** Grey levels spread so that a hundredth of all is black and a hundredth white. */
  static GreyFrame stretched(GreyFrame frame) {
    byte[] from = frame.grey();
    int[] counts = new int[LEVELS];
    for (byte b : from) {
      counts[b & 0xFF]++;
    }
    int few = from.length / 100;
    int low = 0;
    for (int seen = counts[0]; seen <= few; seen += counts[++low]) {}
    int high = LEVELS - 1;
    for (int seen = counts[high]; seen <= few; seen += counts[--high]) {}
    byte[] table = new byte[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      table[i] = (byte) Math.clamp((long) (i - low) * 255 / Math.max(1, high - low), 0, 255);
    }
    byte[] to = new byte[from.length];
    for (int i = 0; i < from.length; i++) {
      to[i] = table[from[i] & 0xFF];
    }
    return new GreyFrame(frame.width(), frame.height(), to);
  }

  /** Made smaller by averages, which takes noise away. */
  static GreyFrame scaled(GreyFrame frame, double factor) {
    int width = Math.max(1, (int) (frame.width() * factor));
    int height = Math.max(1, (int) (frame.height() * factor));
    byte[] from = frame.grey();
    byte[] to = new byte[width * height];
    for (int y = 0; y < height; y++) {
      int top = (int) (y / factor);
      int bottom = Math.clamp((int) ((y + 1) / factor), top + 1, frame.height());
      for (int x = 0; x < width; x++) {
        int left = (int) (x / factor);
        int right = Math.clamp((int) ((x + 1) / factor), left + 1, frame.width());
        int sum = 0;
        for (int row = top; row < bottom; row++) {
          for (int i = row * frame.width() + left; i < row * frame.width() + right; i++) {
            sum += from[i] & 0xFF;
          }
        }
        to[y * width + x] = (byte) (sum / ((bottom - top) * (right - left)));
      }
    }
    return new GreyFrame(width, height, to);
  }

  /** Turned by a quarter, so that bars that lay on their side stand. */
  static GreyFrame turned(GreyFrame frame) {
    int width = frame.width();
    int height = frame.height();
    byte[] from = frame.grey();
    byte[] to = new byte[from.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to[x * height + y] = from[y * width + x];
      }
    }
    return new GreyFrame(height, width, to);
  }

  /**
   * Rows that rise by a slope, each the average of some neighbours: bars that stand askew are
   * crossed at right angles to where they lie.
   */
  static GreyFrame slanted(GreyFrame frame, double slope, int together) {
    int width = frame.width();
    int rows = frame.height() / together;
    byte[] from = frame.grey();
    byte[] to = new byte[width * rows];
    int[] rise = new int[width];
    for (int x = 0; x < width; x++) {
      rise[x] = (int) Math.round((x - width / 2.0) * slope);
    }
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < width; x++) {
        int sum = 0;
        int first = y * together + rise[x];
        for (int row = first; row < first + together; row++) {
          sum += from[Math.clamp(row, 0, frame.height() - 1) * width + x] & 0xFF;
        }
        to[y * width + x] = (byte) (sum / together);
      }
    }
    return new GreyFrame(width, rows, to);
  }

  /** Edges made steeper: what blur has taken from a pixel's difference to its surroundings. */
  static GreyFrame sharpened(GreyFrame frame, int reach, double amount) {
    int width = frame.width();
    int height = frame.height();
    byte[] from = frame.grey();
    byte[] to = new byte[from.length];
    long[] sums = sums(frame);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int value = from[y * width + x] & 0xFF;
        double mean = mean(sums, width, height, x, y, reach);
        to[y * width + x] = (byte) Math.clamp(Math.round(value + amount * (value - mean)), 0, 255);
      }
    }
    return new GreyFrame(width, height, to);
  }

  /** Sums of all pixels above and left, one row and one column wider than the frame. */
  static long[] sums(GreyFrame frame) {
    int width = frame.width();
    byte[] grey = frame.grey();
    long[] sums = new long[(width + 1) * (frame.height() + 1)];
    for (int y = 0; y < frame.height(); y++) {
      long row = 0;
      for (int x = 0; x < width; x++) {
        row += grey[y * width + x] & 0xFF;
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }

  /** The mean of the square around a pixel. */
  static double mean(long[] sums, int width, int height, int x, int y, int reach) {
    int left = Math.max(0, x - reach);
    int top = Math.max(0, y - reach);
    int right = Math.min(width, x + reach + 1);
    int bottom = Math.min(height, y + reach + 1);
    int wide = width + 1;
    long sum =
        sums[bottom * wide + right]
            - sums[top * wide + right]
            - sums[bottom * wide + left]
            + sums[top * wide + left];
    return (double) sum / ((right - left) * (bottom - top));
  }
}
