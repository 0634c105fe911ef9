package org.anxu.protocol.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/**
 * The whole hall at one moment: what the hall screen shows and the kiosk reads.
 *
 * @param epoch see {@link Stamp}
 * @param publication see {@link Stamp}
 * @param sequence the journal's last sequence, for information
 * @param at the server's time
 * @param zone the hall's time zone id; all clocks on screens show it
 * @param hall the hall's name
 * @param phase where the service day stands
 * @param day the service day, while one is open
 * @param lines one for each category, in catalogue order
 * @param counters one for each counter, in catalogue order
 * @param calls the last calls, newest first, at most eight
 * @param message a line for the public, or null
 * @param pause why the whole hall pauses and until when, or null
 * @param emergency what takes every public screen, or null; a server of before does not tell
 * @param training true when this is no hall but a training of staff; null or false otherwise
 */
public record BoardState(
    long epoch,
    long publication,
    long sequence,
    Instant at,
    String zone,
    Words hall,
    DayPhase phase,
    @Nullable LocalDate day,
    List<CategoryLine> lines,
    List<CounterState> counters,
    List<Call> calls,
    @Nullable Words message,
    @Nullable PauseNotice pause,
    @Nullable Emergency emergency,
    @Nullable Boolean training) {
  /** How many calls a board carries at the most. */
  public static final int MOST_CALLS = 8;

  public BoardState {
    lines = List.copyOf(lines);
    counters = List.copyOf(counters);
    calls = List.copyOf(calls);
    if (calls.size() > MOST_CALLS) {
      throw new IllegalArgumentException("a board carries at most " + MOST_CALLS + " calls");
    }
  }

  /** Whether nothing here is real. */
  public boolean saysTraining() {
    return training != null && training;
  }

  /** When this state was published, in the order of the wire. */
  public Stamp stamp() {
    return new Stamp(epoch, publication);
  }
}
