package org.anxu.server.hall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An honest estimate of a wait: a range, in whole minutes.
 *
 * @param fromMinutes the shorter end
 * @param toMinutes the longer end
 */
public record WaitRange(int fromMinutes, int toMinutes) {
  private static final double SHORTER = 0.7;
  private static final double LONGER = 1.4;

  /**
   * People ahead × median service ÷ open counters.
   *
   * @param ahead how many wait before
   * @param services how long the last services took; may be empty
   * @param usual what a service usually takes, used until there are services to learn from
   * @param openCounters how many counters serve the category now
   * @return empty when no counter is open: then nobody can say
   */
  public static Optional<WaitRange> estimate(
      int ahead, List<Duration> services, Duration usual, int openCounters) {
    if (openCounters == 0) {
      return Optional.empty();
    }
    double minutes = ahead * median(services, usual).toSeconds() / 60.0 / openCounters;
    return Optional.of(
        new WaitRange((int) Math.floor(minutes * SHORTER), (int) Math.ceil(minutes * LONGER)));
  }

  private static Duration median(List<Duration> services, Duration usual) {
    if (services.isEmpty()) {
      return usual;
    }
    List<Duration> sorted = services.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
