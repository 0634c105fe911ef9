package org.anxu.server.hall;

import java.time.Duration;

/** What might be asked next of a hall, by chance; for tests of other rooms. */
public final class CommandsByChance {
  /**
   * One step.
   *
   * @param pause how much time passes before it
   * @param command what is asked
   */
  public record Next(Duration pause, HallCommand command) {}

  private final RandomSteps steps;

  /** The same seed makes the same commands in the same hall. */
  public CommandsByChance(long seed) {
    steps = new RandomSteps(seed);
  }

  /** The next step. */
  public Next next(Hall hall, Moment now) {
    HallStep step = steps.next(hall, now);
    return new Next(step.before(), step.command());
  }
}
