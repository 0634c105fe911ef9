package org.anxu.server.hall;

import java.time.Duration;

/**
 * The numbers the order of service is made with; fixed for a day by its opening.
 *
 * @param noShowRecalls recalls before a no-show
 * @param noShowSpacing between call, recalls and no-show
 * @param supportMaxPasses calls running that may pass an earlier support ticket
 * @param reinstateWindow how long after a no-show the guide may reinstate
 * @param reinstateAfter calls of its category until a reinstated ticket is callable
 * @param holdMax holds of one visit
 * @param holdMaxTime a hold longer than this alerts the guide
 * @param holdKeep a pause longer than this lets the counter's directed tickets go
 * @param transferMax transfers of one visit
 * @param reportLookback how far back the order report looks for settings that were changed
 */
public record HallSettings(
    int noShowRecalls,
    Duration noShowSpacing,
    int supportMaxPasses,
    Duration reinstateWindow,
    int reinstateAfter,
    int holdMax,
    Duration holdMaxTime,
    Duration holdKeep,
    int transferMax,
    Duration reportLookback) {
  /** How many visits a counter may hold at the same time. */
  public static final int HELD_AT_ONCE = 5;

  /** How many matters may be chosen at the kiosk for one visit. */
  public static final int MATTERS_MAX = 3;

  /** How long a step can be taken back. */
  public static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

  private static final Duration MINUTES_10 = Duration.ofMinutes(10);
  private static final Duration HOURS_8 = Duration.ofHours(8);

  public HallSettings {
    demand("no-show.recalls", noShowRecalls, 0, 10);
    demand("no-show.spacing", noShowSpacing, Duration.ZERO, MINUTES_10);
    demand("support.max-passes", supportMaxPasses, 1, 100);
    demand("reinstate.window", reinstateWindow, Duration.ZERO, HOURS_8);
    demand("reinstate.after", reinstateAfter, 0, 100);
    demand("hold.max", holdMax, 0, 20);
    demand("hold.max-time", holdMaxTime, Duration.ofMinutes(1), HOURS_8);
    demand("hold.keep", holdKeep, Duration.ZERO, HOURS_8);
    demand("transfer.max", transferMax, MATTERS_MAX - 1, 20);
    demand("report.lookback", reportLookback, Duration.ZERO, HOURS_8);
  }

  private static void demand(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          key + " must be " + least + " to " + most + ", not " + value);
    }
  }

  private static void demand(String key, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          key + " must be " + least + " to " + most + ", not " + value);
    }
  }

  /** The defaults of the order of service. */
  public static HallSettings defaults() {
    return new HallSettings(
        2,
        Duration.ofSeconds(20),
        5,
        Duration.ofMinutes(30),
        3,
        3,
        Duration.ofMinutes(30),
        MINUTES_10,
        3,
        MINUTES_10);
  }
}
