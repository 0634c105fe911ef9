package org.anxu.server.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets chance command a hall, and shortens what goes wrong. */
final class OrderProperties {
  private final NextInLine policy;
  private final int dumpEvery;
  final HallRun.Tally tally = new HallRun.Tally();

  OrderProperties(NextInLine policy, int dumpEvery) {
    this.policy = policy;
    this.dumpEvery = dumpEvery;
  }

  /** What goes wrong, shortened and readable; empty when nothing does. */
  Optional<Counterexample> check(long seed, int commands) {
    RandomSteps chance = new RandomSteps(seed);
    HallRun run = new HallRun(policy, dumpEvery, tally);
    List<HallStep> steps = new ArrayList<>();
    for (int i = 0; i < commands; i++) {
      HallStep step = chance.next(run.hall(), run.now());
      steps.add(step);
      Optional<HallRun.Failure> failure = run.take(step);
      if (failure.isPresent()) {
        return Optional.of(shrunk(seed, steps, failure.get()));
      }
    }
    return run.replays().map(failure -> shrunk(seed, steps, failure));
  }

  private Counterexample shrunk(long seed, List<HallStep> steps, HallRun.Failure failure) {
    List<HallStep> shortest =
        Shrinking.shrink(
            steps, tried -> replay(tried).filter(f -> f.kind().equals(failure.kind())).isPresent());
    return new Counterexample(seed, shortest, replay(shortest).orElse(failure));
  }

  private Optional<HallRun.Failure> replay(List<HallStep> steps) {
    HallRun run = new HallRun(policy, 1, new HallRun.Tally());
    for (HallStep step : steps) {
      Optional<HallRun.Failure> failure = run.take(step);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return run.replays();
  }

  /** A sequence of commands after which something is wrong. */
  record Counterexample(long seed, List<HallStep> steps, HallRun.Failure failure) {
    @Override
    public String toString() {
      StringBuilder text =
          new StringBuilder("seed %d, %d commands:\n".formatted(seed, steps.size()));
      steps.forEach(step -> text.append("  ").append(step).append('\n'));
      return text.append("then ").append(failure.kind() + ": " + failure.what()).toString();
    }
  }
}
