package org.anxu.server.hall;

/**
 * A pause of a category, or of the whole hall.
 *
 * @param pause what customers are told
 * @param noNewTickets whether the kiosks stop giving numbers for it as well
 */
public record CategoryPause(Pause pause, boolean noNewTickets) {}
