package org.anxu.protocol.ticketing;

import java.time.LocalDate;
import java.util.List;
import org.anxu.protocol.board.DayPhase;
import org.jspecify.annotations.Nullable;

/**
 * Where the service day stands.
 *
 * @param phase open, last ticket or closed
 * @param day the day that is open or was last; null before the first
 * @param waiting how many visits wait or are held
 * @param expired after the closing: who was not served any more, for the carry-over slips, in the
 *     order of their labels
 */
public record DayAnswer(
    DayPhase phase, @Nullable LocalDate day, int waiting, List<ExpiredTicket> expired) {
  public DayAnswer {
    expired = List.copyOf(expired);
  }
}
