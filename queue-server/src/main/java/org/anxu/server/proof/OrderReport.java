package org.anxu.server.proof;

import java.time.Instant;
import java.util.List;

/**
 * The order report: every call that passed somebody, and everything that came back ahead.
 *
 * @param calls how many calls were made
 * @param overtakes each earlier arrival that a call passed
 * @param ahead what came back ahead, passing nobody
 * @param otherwise calls after which an earlier ticket would have been next under the settings of
 *     the last {@code report.lookback}
 * @param voices what was served by voice
 */
public record OrderReport(
    long calls,
    List<Overtake> overtakes,
    List<Ahead> ahead,
    List<Otherwise> otherwise,
    List<Voice> voices) {
  public OrderReport {
    overtakes = List.copyOf(overtakes);
    ahead = List.copyOf(ahead);
    otherwise = List.copyOf(otherwise);
    voices = List.copyOf(voices);
  }

  /**
   * Something that came back ahead.
   *
   * @param what the label, or the counter that was changed
   * @param by who did it
   * @param way how: REINSTATED, TRANSFERRED, NEXT_MATTER, JOINED_OFFLINE, WITHDRAWN and its reason,
   *     COUNTER_CHANGED and its note
   */
  public record Ahead(long sequence, Instant at, String what, String by, String way) {}

  /**
   * A call that a change of settings made possible.
   *
   * @param called the label that was called
   * @param before the label that would have been next before the change
   */
  public record Otherwise(
      long sequence, Instant at, String called, String before, String counter, String officer) {}

  /**
   * A ticket served by voice.
   *
   * @param passed the earlier arrivals that still waited for that counter
   */
  public record Voice(
      long sequence,
      Instant at,
      String label,
      String counter,
      String by,
      String note,
      List<String> passed) {
    public Voice {
      passed = List.copyOf(passed);
    }
  }
}
