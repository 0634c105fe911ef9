package org.anxu.protocol.board;

import java.util.List;
import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/**
 * The line of one category.
 *
 * @param category the category's code
 * @param name what customers call it
 * @param waiting how many tickets wait
 * @param openCounters how many open, unpaused counters serve it
 * @param estimate the estimate for somebody who takes a number now; null when no counter is open or
 *     the category pauses
 * @param pause why it is not called now and until when: made by hand for it or for the whole hall,
 *     or {@link #NO_COUNTER}; null while it is called
 * @param noNewTickets whether kiosks give no numbers for it meanwhile; null means they do
 * @param next the numbers that are called next if nobody else comes, at most {@link #MOST_NEXT};
 *     null from a server that does not tell
 */
public record CategoryLine(
    String category,
    Words name,
    int waiting,
    int openCounters,
    @Nullable WaitEstimate estimate,
    @Nullable PauseNotice pause,
    @Nullable Boolean noNewTickets,
    @Nullable List<String> next) {
  /** How many of the next numbers are told at the most. */
  public static final int MOST_NEXT = 3;

  /**
   * The code of a pause nobody made: none of its counters is open. It never stops the giving of
   * numbers.
   */
  public static final String NO_COUNTER = "NO_COUNTER";

  public CategoryLine {
    next = next == null ? null : List.copyOf(next);
  }

  /** A line that does not tell who is next. */
  public CategoryLine(
      String category,
      Words name,
      int waiting,
      int openCounters,
      @Nullable WaitEstimate estimate,
      @Nullable PauseNotice pause,
      @Nullable Boolean noNewTickets) {
    this(category, name, waiting, openCounters, estimate, pause, noNewTickets, null);
  }

  /** The line of a category that is called. */
  public CategoryLine(
      String category, Words name, int waiting, int openCounters, @Nullable WaitEstimate estimate) {
    this(category, name, waiting, openCounters, estimate, null, null);
  }

  /** The pause somebody made, or null. */
  public @Nullable PauseNotice madePause() {
    return pause == null || pause.code().equals(NO_COUNTER) ? null : pause;
  }

  /** Whether kiosks give numbers for it. */
  public boolean givesNumbers() {
    return !Boolean.TRUE.equals(noNewTickets);
  }
}
