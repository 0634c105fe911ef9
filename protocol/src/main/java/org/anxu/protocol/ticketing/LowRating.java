package org.anxu.protocol.ticketing;

/**
 * A low rating that the customer allowed the hall to look into.
 *
 * @param label the number
 * @param category the code of what was served
 * @param level 1 or 2
 */
public record LowRating(String label, String category, int level) {}
