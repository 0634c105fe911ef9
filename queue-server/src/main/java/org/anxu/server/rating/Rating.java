package org.anxu.server.rating;

import org.anxu.server.hall.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a customer thought of one service.
 *
 * @param level from 1, very dissatisfied, to 5, very satisfied
 * @param lookInto whether the hall may look into how it went; null when that was not answered
 * @param first when it was first given: from then on it may be changed for a while
 */
public record Rating(int level, @Nullable Boolean lookInto, Moment first) {}
