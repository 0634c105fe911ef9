package org.anxu.server.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register, as shown to people.
 *
 * @param device what it is
 * @param added when its token was made
 * @param seen when it last signed in, to the minute; null if never
 * @param revoked when it was removed; null while it may sign in
 */
public record RegisteredDevice(
    Device device, Instant added, @Nullable Instant seen, @Nullable Instant revoked) {}
