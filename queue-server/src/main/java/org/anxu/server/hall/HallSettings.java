package org.anxu.server.hall;

import java.time.Duration;

/**
 * The numbers the order of service is made with; fixed for a day by its opening.
 *
 * @param noShowRecalls recalls before a no-show
 * @param noShowSpacing between call, recalls and no-show
 * @param supportMaxPasses calls running that may pass an earlier support ticket
 * @param longService a service longer than this is apologised for to the next customer
 */
public record HallSettings(
    int noShowRecalls, Duration noShowSpacing, int supportMaxPasses, Duration longService) {
  public HallSettings {
    if (noShowRecalls < 0 || noShowRecalls > 10) {
      throw new IllegalArgumentException("no-show.recalls must be 0 to 10: " + noShowRecalls);
    }
    if (noShowSpacing.isNegative() || noShowSpacing.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new IllegalArgumentException("no-show.spacing must be 0 s to 10 min: " + noShowSpacing);
    }
    if (supportMaxPasses < 1 || supportMaxPasses > 100) {
      throw new IllegalArgumentException(
          "support.max-passes must be 1 to 100: " + supportMaxPasses);
    }
    if (longService.isNegative() || longService.isZero()) {
      throw new IllegalArgumentException("long-service must be positive: " + longService);
    }
  }

  /** The defaults of the order of service. */
  public static HallSettings defaults() {
    return new HallSettings(2, Duration.ofSeconds(20), 5, Duration.ofMinutes(20));
  }
}
