package org.anxu.server.hall;

/**
 * Names one ticket for good; unguessable, because it is also the address of the customer's page.
 *
 * @param value a random UUID
 */
public record TicketId(String value) {
  public TicketId {
    if (!value.matches("[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("not a valid TicketId: '" + value + "' (a random UUID)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
