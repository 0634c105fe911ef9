package org.anxu.server.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was served before an earlier arrival on one day, and who came back ahead: all of it, each
 * with who answers for it. Times are the journal's.
 *
 * @param day the service day; {@code -} when there was none
 * @param overtakes calls that passed an earlier arrival
 * @param cameBackAhead what passes nobody and yet puts a visit before later ones
 * @param byVoice tickets served by voice before an earlier arrival
 * @param earlierSettings calls after which an earlier ticket would have been next under the
 *     settings of the last {@code report.lookback}
 */
public record OrderReport(
    String day,
    List<Overtake> overtakes,
    List<CameBackAhead> cameBackAhead,
    List<ByVoice> byVoice,
    List<EarlierSettings> earlierSettings) {
  /**
   * A call that passed earlier arrivals.
   *
   * @param way RETURNING or CARE in the same rank, SUPPORT between the ranks
   * @param passed the labels of those who were passed
   */
  public record Overtake(
      long sequence,
      Instant time,
      String label,
      String counter,
      String officer,
      String way,
      List<String> passed) {}

  /**
   * A visit that stands before later ones again.
   *
   * @param label the visit's label, or the counter whose categories changed
   * @param way REINSTATED, TRANSFERRED, JOINED_OFFLINE, ADMITTED, CALL_WITHDRAWN or COUNTER_CHANGED
   * @param actor who did it
   * @param reason why, as far as the journal says: a word of its own, or the id of a note
   * @param ahead how many later arrivals of its category wait behind it
   */
  public record CameBackAhead(
      long sequence,
      Instant time,
      String label,
      String way,
      String actor,
      String reason,
      int ahead) {}

  /** Served by voice while earlier arrivals of the category waited. */
  public record ByVoice(
      long sequence,
      Instant time,
      String label,
      String counter,
      String actor,
      @Nullable String note,
      List<String> passed) {}

  /**
   * A call that earlier settings would have made otherwise.
   *
   * @param next who would have been next
   * @param change the sequence of the change
   * @param what the type of the change
   * @param actor who changed it
   * @param reason why
   */
  public record EarlierSettings(
      long sequence,
      Instant time,
      String label,
      String counter,
      String next,
      long change,
      String what,
      String actor,
      String reason) {}

  public OrderReport {
    overtakes = List.copyOf(overtakes);
    cameBackAhead = List.copyOf(cameBackAhead);
    byVoice = List.copyOf(byVoice);
    earlierSettings = List.copyOf(earlierSettings);
  }
}
