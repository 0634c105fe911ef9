package org.anxu.protocol.ticketing;

import org.anxu.protocol.board.CounterPhase;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link CounterRequest}.
 *
 * @param outcome DONE, or NOBODY_WAITS after {@code call-next} with an empty line
 * @param phase what the counter is doing now
 * @param label the number called or served, if any
 * @param category its category's code, if any
 * @param sequence the journal's last sequence after this command
 */
public record CounterAnswer(
    Outcome outcome,
    CounterPhase phase,
    @Nullable String label,
    @Nullable String category,
    long sequence) {
  /** How a command ended that was not refused. */
  public enum Outcome {
    DONE,
    NOBODY_WAITS
  }
}
