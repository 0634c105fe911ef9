package org.anxu.server.hall;

/**
 * Names one customer's stay. The printed code leads to it, so it is made at random and long enough
 * that nobody guesses another's.
 *
 * @param value one to 40 letters, digits and hyphens
 */
public record VisitId(String value) {
  public VisitId {
    if (!Ids.isWord(value, 40)) {
      throw new IllegalArgumentException(
          "not a valid VisitId: '" + value + "' (one to 40 letters, digits and hyphens)");
    }
  }

  /** The visit's first ticket. */
  public TicketId firstTicket() {
    return new TicketId(this, 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
