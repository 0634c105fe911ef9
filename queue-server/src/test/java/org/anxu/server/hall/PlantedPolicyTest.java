package org.anxu.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Wrong policies, put in by hand: the properties find each, and say so in a few commands. */
class PlantedPolicyTest {
  /** Forgets that the last call passed somebody: care always first, passes twice running. */
  static Optional<CallingPolicy.Choice> careAlwaysFirst(Hall hall, Counter counter) {
    return CallingPolicy.next(hall, counter)
        .map(choice ->
            choice.rule() != CallingRule.OWED
                ? choice
                : hall.inOrder(choice.ticket().category()).stream()
                    .filter(ticket -> hall.visitOf(ticket).inCareLane())
                    .filter(ticket -> ticket.directed().isEmpty() && ticket.callableFrom() == 0)
                    .findFirst()
                    .map(care ->
                        new CallingPolicy.Choice(
                            care,
                            choice.rank(),
                            CallingRule.CARE,
                            choice.ticket().arrival().before(care.arrival()),
                            choice.passedSupport()))
                    .orElse(choice));
  }

  /** Sends every second counter away although somebody waits. */
  private static Optional<CallingPolicy.Choice> lazy(Hall hall, Counter counter) {
    return counter.supportPasses() > 1 ? Optional.empty() : CallingPolicy.next(hall, counter);
  }

  private static OrderProperties.Counterexample found(NextInLine policy) {
    OrderProperties properties = new OrderProperties(policy, 1_000);
    for (long seed = 1; seed <= 20; seed++) {
      Optional<OrderProperties.Counterexample> found = properties.check(seed, 2_000);
      if (found.isPresent()) {
        System.out.println("planted and found: " + found.get());
        return found.get();
      }
    }
    throw new AssertionError("the planted bug was not found");
  }

  @Test
  void careAlwaysFirstIsFoundAndShownInAFewCommands() {
    OrderProperties.Counterexample found = found(PlantedPolicyTest::careAlwaysFirst);
    assertThat(found.failure().kind()).isEqualTo("rule");
    assertThat(found.failure().what()).contains("passes twice running");
    // A day, a counter, one that is passed twice, two in the care lane, two calls, one service.
    assertThat(found.steps()).hasSizeBetween(8, 12);
  }

  @Test
  void aCounterThatSaysNobodyWaitsThoughSomebodyDoesIsFound() {
    OrderProperties.Counterexample found = found(PlantedPolicyTest::lazy);
    assertThat(found.failure().kind()).isEqualTo("apply");
    assertThat(found.failure().what()).contains("NobodyWaited");
    assertThat(found.steps().size()).isLessThanOrEqualTo(20);
  }
}
