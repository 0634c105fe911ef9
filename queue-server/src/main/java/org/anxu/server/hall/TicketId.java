package org.anxu.server.hall;

/**
 * Names a ticket: the visit it belongs to and which of the visit's tickets it is. Written {@code
 * visit.ordinal}.
 *
 * @param visit the visit
 * @param ordinal from 1; each transfer makes the next
 */
public record TicketId(VisitId visit, int ordinal) {
  public TicketId {
    if (ordinal < 1) {
      throw new IllegalArgumentException("a visit's tickets count from 1, not " + ordinal);
    }
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it is not {@code visit.ordinal}
   */
  public static TicketId of(String written) {
    int dot = written.lastIndexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException("not a ticket's id (visit.ordinal): '" + written + "'");
    }
    return new TicketId(
        new VisitId(written.substring(0, dot)), Integer.parseInt(written.substring(dot + 1)));
  }

  /** The ticket that follows it in the same visit. */
  TicketId following() {
    return new TicketId(visit, ordinal + 1);
  }

  /** The written form. */
  public String value() {
    return visit.value() + "." + ordinal;
  }

  @Override
  public String toString() {
    return value();
  }
}
