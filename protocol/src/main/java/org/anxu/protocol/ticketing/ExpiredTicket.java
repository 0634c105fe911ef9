package org.anxu.protocol.ticketing;

/**
 * A ticket that the day's end left unserved.
 *
 * @param label the number on the customer's slip
 * @param category the code of what it still waited for
 */
public record ExpiredTicket(String label, String category) {}
