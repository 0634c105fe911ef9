package org.anxu.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The promises of the order of service over random commands. The usual run is short; {@code
 * -Danxu.properties.seeds=200 -Danxu.properties.commands=5000} makes the million, {@code
 * -Danxu.properties.first=42 -Danxu.properties.seeds=1} plays one seed again.
 */
class OrderPropertiesTest {
  private static final long FIRST = Long.getLong("anxu.properties.first", 1);
  private static final int SEEDS = Integer.getInteger("anxu.properties.seeds", 20);
  private static final int COMMANDS = Integer.getInteger("anxu.properties.commands", 2_000);
  private static final int DUMP_EVERY = Integer.getInteger("anxu.properties.dump", 50);

  @Test
  void nothingTheOrderOfServicePromisesBreaksWhateverIsCommanded() {
    OrderProperties properties = new OrderProperties(CallingPolicy::next, DUMP_EVERY);
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Optional<OrderProperties.Counterexample> broken = properties.check(seed, COMMANDS);
      assertThat(broken).as(() -> broken.map(Object::toString).orElse("")).isEmpty();
    }
    HallRun.Tally tally = properties.tally;
    System.out.printf(
        "%d commands over seeds %d to %d, %d events: %s%nrules %s, ranks %s%nrefused: %s%n",
        tally.commands,
        FIRST,
        FIRST + SEEDS - 1,
        tally.events,
        tally.kinds,
        tally.rules,
        tally.ranks,
        tally.refusals);
    if (SEEDS >= 20) {
      assertThat(tally.kinds.keySet())
          .as("every kind of event that commands can bring was met")
          .containsAll(
              kinds(HallEvent.class)
                  .map(Class::getSimpleName)
                  .filter(name -> !List.of("ClockJumped", "CommandRefused").contains(name))
                  .toList());
      assertThat(tally.rules.keySet()).containsExactlyInAnyOrder(CallingRule.values());
      assertThat(tally.ranks.keySet()).containsExactlyInAnyOrder(CallingRank.values());
    }
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(OrderPropertiesTest::kinds)
        : Stream.of(type);
  }
}
