package org.anxu.server.hall;

import java.util.Comparator;
import java.util.Optional;

/** The one function that orders the line: who is next at a counter, and by which rule. */
public final class CallingPolicy {
  /**
   * A ticket and why it is next.
   *
   * @param ticket the ticket
   * @param rule the rule that names it
   */
  public record Choice(Ticket ticket, CallingRule rule) {}

  private CallingPolicy() {}

  /**
   * Who is next at a counter; empty when nobody waits for what it serves. The cost grows with the
   * number of categories and the logarithm of the line.
   */
  public static Optional<Choice> next(Hall hall, Counter counter) {
    Optional<Ticket> own = earliest(hall, counter, true);
    Optional<Ticket> support = earliest(hall, counter, false);
    if (support.isPresent()) {
      if (own.isEmpty()) {
        return support.map(ticket -> new Choice(ticket, CallingRule.SUPPORT));
      }
      if (counter.supportPasses() >= hall.setup().settings().supportMaxPasses()) {
        return support.map(ticket -> new Choice(ticket, CallingRule.SUPPORT_OWED));
      }
    }
    return own.map(ticket -> new Choice(ticket, CallingRule.ARRIVAL));
  }

  /** How many calls running have passed an earlier support ticket, once this category is called. */
  static int supportPassesAfter(Hall hall, Counter counter, CategoryCode called) {
    if (!isPrimary(hall, counter, called)) {
      return 0;
    }
    Optional<Ticket> own = hall.first(called);
    Optional<Ticket> support = earliest(hall, counter, false);
    boolean passes =
        own.isPresent()
            && support.isPresent()
            && support.get().arrival().compareTo(own.get().arrival()) < 0;
    return passes ? counter.supportPasses() + 1 : 0;
  }

  private static Optional<Ticket> earliest(Hall hall, Counter counter, boolean primary) {
    return counter.setup().all().stream()
        .filter(category -> isPrimary(hall, counter, category) == primary)
        .map(hall::first)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Ticket::arrival));
  }

  /** A category that is primary at no open counter is primary wherever it is served. */
  private static boolean isPrimary(Hall hall, Counter counter, CategoryCode category) {
    return counter.setup().primary().contains(category)
        || hall.counters().stream()
            .filter(Counter::isOpen)
            .noneMatch(each -> each.setup().primary().contains(category));
  }
}
