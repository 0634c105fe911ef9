package org.anxu.hardware.printing;

import java.time.Duration;
import org.anxu.hardware.escpos.PrinterProfile;

/**
 * What make a printer is and how long to wait for it.
 *
 * @param profile what it can do
 * @param limit every print job is answered within this time
 * @param answerLimit a status question not answered within this time makes the printer mute
 * @param pollInterval how often an idle printer is asked
 * @param longestQueue how many jobs may wait
 */
public record PrinterSettings(
    PrinterProfile profile,
    Duration limit,
    Duration answerLimit,
    Duration pollInterval,
    int longestQueue) {
  public PrinterSettings {
    if (limit.compareTo(answerLimit) <= 0) {
      throw new IllegalArgumentException("the limit must be longer than the answer limit");
    }
  }

  /** 8 s a job, asked every second, eight jobs at most. */
  public static PrinterSettings of(PrinterProfile profile) {
    return new PrinterSettings(
        profile, Duration.ofSeconds(8), Duration.ofSeconds(1), Duration.ofSeconds(1), 8);
  }

  /** The same with another limit for a job. */
  public PrinterSettings withLimit(Duration other) {
    return new PrinterSettings(profile, other, answerLimit, pollInterval, longestQueue);
  }
}
