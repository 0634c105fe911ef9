package org.anxu.protocol.ticketing;

import java.time.Instant;
import org.anxu.protocol.board.WaitEstimate;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link OfflineRequest}: the kiosk may forget the ticket.
 *
 * @param outcome JOINED: it stands in the line; KNOWN: it was admitted by hand before, or its touch
 *     has another number that was called already, which the mark leads to; EXPIRED: its day is over
 * @param label what it is called by, such as {@code A-K1-07}
 * @param category the category's code
 * @param arrival its place in the order, by the journal; null when EXPIRED
 * @param ahead how many are called before it; null unless it waits
 * @param estimate the estimate; null unless it waits, and when no counter is open
 * @param page the visit's page on the customer's phone; null when EXPIRED
 */
public record OfflineAnswer(
    Outcome outcome,
    String label,
    String category,
    @Nullable Instant arrival,
    @Nullable Integer ahead,
    @Nullable WaitEstimate estimate,
    @Nullable String page) {
  /** What has become of the ticket. */
  public enum Outcome {
    JOINED,
    KNOWN,
    EXPIRED
  }
}
