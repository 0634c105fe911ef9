package org.anxu.protocol.ticketing;

import java.time.Instant;
import java.util.List;
import org.anxu.protocol.board.WaitEstimate;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link IssueRequest}: the ticket is in the journal.
 *
 * @param ticket the ticket's id
 * @param label the number as it is called, such as {@code A023}
 * @param category the category's code
 * @param issuedAt when, by the journal
 * @param ahead how many wait before it; -1 when nobody knows yet, as of a ticket that a kiosk gave
 *     by itself
 * @param estimate the estimate, null when no counter is open
 * @param page the ticket's page on the customer's phone, an absolute URL that cannot be guessed
 * @param further the other matters' categories, which follow with the same number; null for none
 */
public record IssuedTicket(
    String ticket,
    String label,
    String category,
    Instant issuedAt,
    int ahead,
    @Nullable WaitEstimate estimate,
    String page,
    @Nullable List<String> further) {
  public IssuedTicket {
    further = further == null ? null : List.copyOf(further);
  }

  /** A ticket for one matter alone. */
  public IssuedTicket(
      String ticket,
      String label,
      String category,
      Instant issuedAt,
      int ahead,
      @Nullable WaitEstimate estimate,
      String page) {
    this(ticket, label, category, issuedAt, ahead, estimate, page, null);
  }

  /** The other matters, none if it says nothing of them. */
  public List<String> otherMatters() {
    return further == null ? List.of() : further;
  }

  /** Whether it is known how many wait before it. */
  public boolean placeKnown() {
    return ahead >= 0;
  }
}
