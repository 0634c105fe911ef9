package org.anxu.protocol.ticketing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code GET /api/v1/tickets/offline}: what a kiosk must know beforehand to give
 * tickets while the server is away.
 *
 * @param mark the kiosk's mark of the register, such as {@code K1}; null for one that gives no
 *     tickets by itself
 * @param day the service day, while one is open
 * @param last the highest number of that mark and day known to the server, 0 for none: a kiosk that
 *     was replaced goes on after it
 */
public record OfflineSeries(@Nullable String mark, @Nullable LocalDate day, int last) {}
