package org.anxu.protocol.ticketing;

import java.util.List;

/**
 * The answer to {@link FindRequest}.
 *
 * @param tickets today's live tickets that it may be, the likeliest first, at most three; a slip
 *     printed again is marked 补打
 */
public record FoundTickets(List<IssuedTicket> tickets) {
  public FoundTickets {
    tickets = List.copyOf(tickets);
  }
}
