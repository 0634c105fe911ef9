package org.anxu.hardware.port;

import java.time.Duration;

/**
 * Where a serial line is and how long to be patient with it.
 *
 * @param path of the device file; a stable name such as one under {@code /dev/serial/by-id}
 * @param baud bits a second
 * @param writeLimit after this long without a byte taken the line has stalled
 * @param firstDelay before the first attempt to connect again; doubled each time
 * @param longestDelay where the doubling ends
 */
public record SerialSettings(
    String path, int baud, Duration writeLimit, Duration firstDelay, Duration longestDelay) {
  public SerialSettings {
    if (path.isBlank()) {
      throw new IllegalArgumentException("a serial line needs a path");
    }
    if (baud < 300 || baud > 4_000_000) {
      throw new IllegalArgumentException("no serial speed: " + baud);
    }
  }

  /** How long to be patient, as for every kind of port. */
  Patience patience() {
    return new Patience(writeLimit, firstDelay, longestDelay);
  }

  /** The usual patience: 2 s for a write, attempts 100 ms to 2 s apart. */
  public static SerialSettings of(String path, int baud) {
    return new SerialSettings(
        path, baud, Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofSeconds(2));
  }
}
