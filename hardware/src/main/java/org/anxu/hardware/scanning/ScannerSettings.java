package org.anxu.hardware.scanning;

import java.time.Duration;
import org.anxu.hardware.port.SerialSettings;

/**
 * How a serial scanner is connected and how its codes end.
 *
 * @param line where it is
 * @param ending what tells that a code is whole
 * @param gap silence after which nothing more belongs to what came before
 * @param longestCode in bytes
 */
public record ScannerSettings(SerialSettings line, Ending ending, Duration gap, int longestCode) {
  /** What tells that a code is whole. */
  public enum Ending {
    /** A carriage return, a line feed, or both; silence before that means that the rest is lost. */
    LINE_END,
    /** Silence: for scanners that send no line end. A line end ends the code as well. */
    SILENCE
  }

  public ScannerSettings {
    if (longestCode < 1 || longestCode > 4096) {
      throw new IllegalArgumentException("longest code of 1 to 4096 bytes, not " + longestCode);
    }
  }

  /** Codes of at most 512 bytes that end with a line end; silence is 150 ms. */
  public static ScannerSettings of(String path, int baud) {
    return new ScannerSettings(
        SerialSettings.of(path, baud), Ending.LINE_END, Duration.ofMillis(150), 512);
  }

  /** The same for a scanner that sends no line end. */
  public ScannerSettings endingWithSilence() {
    return new ScannerSettings(line, Ending.SILENCE, gap, longestCode);
  }
}
