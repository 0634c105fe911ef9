package org.anxu.server.supervision;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;

/**
 * By what the floor is watched.
 *
 * @param limits how long something may last
 * @param consoleSeen when a console was last heard of at a counter
 * @param takenBy who sees to an alert, by its id
 */
record FloorWatch(
    FloorLimits limits,
    Function<CounterId, Instant> consoleSeen,
    Function<String, Optional<OfficerId>> takenBy) {}
