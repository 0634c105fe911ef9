package org.anxu.acceptance.bench;

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
}
