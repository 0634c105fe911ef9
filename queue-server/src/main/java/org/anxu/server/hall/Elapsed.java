package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time that has passed by the journal's clock, which never goes back. */
final class Elapsed {
  private Elapsed() {}

  static Duration between(@Nullable Instant from, Instant to) {
    if (from == null) {
      throw new IllegalStateException("nothing has begun");
    }
    return Duration.between(from, to);
  }
}
