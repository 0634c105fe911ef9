package org.anxu.hardware.printing;

import java.time.Duration;
import org.anxu.hardware.port.SerialSettings;

/**
 * How an ESC/POS printer is connected and how long to wait for it.
 *
 * @param line where it is
 * @param paperDots printable width: 576 for 80 mm paper, 384 for 58 mm
 * @param limit every print job is answered within this time
 * @param answerLimit a status question not answered within this time makes the printer mute
 * @param pollInterval how often an idle printer is asked
 * @param longestQueue how many jobs may wait
 */
public record PrinterSettings(
    SerialSettings line,
    int paperDots,
    Duration limit,
    Duration answerLimit,
    Duration pollInterval,
    int longestQueue) {
  /** Printable dots of 80 mm paper. */
  public static final int PAPER_80_MM = 576;

  /** Printable dots of 58 mm paper. */
  public static final int PAPER_58_MM = 384;

  public PrinterSettings {
    if (paperDots < 200 || paperDots > 1000 || paperDots % 8 != 0) {
      throw new IllegalArgumentException("no paper is " + paperDots + " dots wide");
    }
    if (limit.compareTo(answerLimit) <= 0) {
      throw new IllegalArgumentException("the limit must be longer than the answer limit");
    }
  }

  /** 80 mm paper, 8 s a job, asked every second, eight jobs at most. */
  public static PrinterSettings of(String path, int baud) {
    return new PrinterSettings(
        SerialSettings.of(path, baud),
        PAPER_80_MM,
        Duration.ofSeconds(8),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        8);
  }

  /** The same with another paper. */
  public PrinterSettings withPaper(int dots) {
    return new PrinterSettings(line, dots, limit, answerLimit, pollInterval, longestQueue);
  }

  /** The same with another limit for a job. */
  public PrinterSettings withLimit(Duration other) {
    return new PrinterSettings(line, paperDots, other, answerLimit, pollInterval, longestQueue);
  }
}
