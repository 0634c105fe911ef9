package org.anxu.protocol.board;

import java.time.Instant;

/**
 * A service that was completed at a counter and can be rated there.
 *
 * @param service names that service to the server alone; says nothing of the visit
 * @param until when the question ends, by the server's time; a display ends it by itself
 */
public record OpenRating(String service, Instant until) {}
