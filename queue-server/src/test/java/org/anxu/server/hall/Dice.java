package org.anxu.server.hall;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Chance, from one seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T oneOf(Collection<T> all) {
    return all.stream().skip(random.nextInt(all.size())).findFirst().orElseThrow();
  }

  @SafeVarargs
  final <T> T oneOf(T... all) {
    return all[random.nextInt(all.length)];
  }

  /** One choice, each as likely as its weight says. */
  <T> T weighted(List<Weighted<T>> choices) {
    int left = random.nextInt(choices.stream().mapToInt(Weighted::weight).sum());
    for (Weighted<T> each : choices) {
      left -= each.weight();
      if (left < 0) {
        return each.choice().get();
      }
    }
    throw new AssertionError("the weights do not add up");
  }

  record Weighted<T>(int weight, Supplier<T> choice) {}

  static <T> Weighted<T> weigh(int weight, Supplier<T> choice) {
    return new Weighted<>(weight, choice);
  }
}
