package org.anxu.acceptance.camera;

/** What a lens and an open shutter do to a picture. */
final class Optics {
  private static final int FINE = 8;

  private Optics() {}

  /** Every point becomes a disk of this diameter, in pixels. */
  static double[] outOfFocus(double[] picture, int width, int height, double diameter) {
    int reach = (int) Math.ceil(diameter / 2);
    int side = 2 * reach + 1;
    double[] weights = new double[side * side];
    for (int y = 0; y < side * FINE; y++) {
      for (int x = 0; x < side * FINE; x++) {
        double fromX = (x + 0.5) / FINE - side / 2.0;
        double fromY = (y + 0.5) / FINE - side / 2.0;
        if (Math.hypot(fromX, fromY) <= diameter / 2) {
          weights[y / FINE * side + x / FINE]++;
        }
      }
    }
    return spread(picture, width, height, reach, weights);
  }

  /** Every point becomes a line of this length, in pixels. */
  static double[] moved(double[] picture, int width, int height, double length, double degrees) {
    if (length == 0) {
      return picture;
    }
    int reach = (int) Math.ceil(length / 2) + 1;
    int side = 2 * reach + 1;
    double[] weights = new double[side * side];
    int steps = FINE * (int) Math.ceil(length);
    for (int i = 0; i < steps; i++) {
      double along = ((i + 0.5) / steps - 0.5) * length;
      double x = reach + along * Math.cos(Math.toRadians(degrees));
      double y = reach + along * Math.sin(Math.toRadians(degrees));
      int left = (int) Math.floor(x);
      int top = (int) Math.floor(y);
      double right = x - left;
      double lower = y - top;
      weights[top * side + left] += (1 - right) * (1 - lower);
      weights[top * side + left + 1] += right * (1 - lower);
      weights[(top + 1) * side + left] += (1 - right) * lower;
      weights[(top + 1) * side + left + 1] += right * lower;
    }
    return spread(picture, width, height, reach, weights);
  }

  private static double[] spread(
      double[] picture, int width, int height, int reach, double[] weights) {
    int side = 2 * reach + 1;
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    double[] out = new double[picture.length];
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        double weight = weights[(dy + reach) * side + dx + reach] / all;
        if (weight > 0) {
          add(picture, out, width, height, dx, dy, weight);
        }
      }
    }
    return out;
  }

  private static void add(
      double[] picture, double[] out, int width, int height, int dx, int dy, double weight) {
    for (int y = 0; y < height; y++) {
      int row = Math.clamp(y + dy, 0, height - 1) * width;
      for (int x = 0; x < width; x++) {
        out[y * width + x] += weight * picture[row + Math.clamp(x + dx, 0, width - 1)];
      }
    }
  }
}
