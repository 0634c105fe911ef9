package org.anxu.server.hall;

import java.util.Optional;

/** Says who is next at a counter; {@link CallingPolicy#next} is the one that counts. */
@FunctionalInterface
interface NextInLine {
  Optional<CallingPolicy.Choice> at(Hall hall, Counter counter);
}
