package org.anxu.acceptance.bench;

import java.util.Arrays;
import java.util.Collection;

/** Middle and tail of what was measured. */
final class Statistics {
  private Statistics() {}

  static double median(Collection<? extends Number> values) {
    return percentile(values, 0.50);
  }

  /** The smallest value that this share of all does not exceed. */
  static double percentile(Collection<? extends Number> values, double share) {
    double[] sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /** By how much the values grow from one to the next: the slope of the least squares' line. */
  static double slope(double[] values) {
    if (values.length < 2) {
      throw new IllegalArgumentException("a slope needs two values");
    }
    double middle = (values.length - 1) / 2.0;
    double mean = Arrays.stream(values).average().orElseThrow();
    double both = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      both += (i - middle) * (values[i] - mean);
      squares += (i - middle) * (i - middle);
    }
    return both / squares;
  }
}
