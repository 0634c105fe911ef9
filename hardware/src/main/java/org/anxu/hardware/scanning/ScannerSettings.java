package org.anxu.hardware.scanning;

import java.time.Duration;
import org.anxu.hardware.port.SerialSettings;

/**
 * How a serial scanner is connected, what it understands and how its codes end.
 *
 * @param line where it is
 * @param dialect what it is told and answers
 * @param alwaysReading whether it is told to read from the start and for ever; a scanner that sees
 *     codes by itself, or a dialect without a trigger, is told nothing
 * @param ending what tells that a code is whole
 * @param gap silence after which nothing more belongs to what came before
 * @param longestCode in bytes
 */
public record ScannerSettings(
    SerialSettings line,
    ScannerDialect dialect,
    boolean alwaysReading,
    Ending ending,
    Duration gap,
    int longestCode) {
  private static final Duration USUAL_GAP = Duration.ofMillis(150);
  private static final int USUAL_LONGEST = 512;

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
    if (alwaysReading && !dialect.hasTrigger()) {
      throw new IllegalArgumentException(dialect + " cannot be told to read");
    }
  }

  /**
   * A scanner that is told nothing; codes of at most 512 bytes that end with a line end; silence is
   * 150 ms.
   */
  public static ScannerSettings of(String path, int baud) {
    return new ScannerSettings(
        SerialSettings.of(path, baud),
        ScannerDialect.PLAIN,
        false,
        Ending.LINE_END,
        USUAL_GAP,
        USUAL_LONGEST);
  }

  /** The same for a scanner of another dialect, which reads when told so. */
  public ScannerSettings speaking(ScannerDialect other) {
    return new ScannerSettings(line, other, alwaysReading, ending, gap, longestCode);
  }

  /** The same for a scanner that is kept reading. */
  public ScannerSettings keptReading() {
    return new ScannerSettings(line, dialect, true, ending, gap, longestCode);
  }

  /** The same for a scanner that sends no line end. */
  public ScannerSettings endingWithSilence() {
    return new ScannerSettings(line, dialect, alwaysReading, Ending.SILENCE, gap, longestCode);
  }
}
