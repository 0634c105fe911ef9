package org.anxu.server.hall;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one function that orders the line: who is next at a counter, and by which rule. */
public final class CallingPolicy {
  /**
   * A ticket and why it is next.
   *
   * @param ticket the ticket
   * @param rank which candidates it was chosen from
   * @param rule why among them
   * @param passed whether an earlier arrival of the same rank is passed
   * @param passedSupport whether an earlier support ticket is passed by a primary one
   */
  public record Choice(
      Ticket ticket, CallingRank rank, CallingRule rule, boolean passed, boolean passedSupport) {}

  private CallingPolicy() {}

  /**
   * Who is next at a counter; empty when nobody waits for what it serves. The cost grows with the
   * number of categories and the logarithm of the line.
   */
  public static Optional<Choice> next(Hall hall, Counter counter) {
    return next(hall, hall.lines(), counter, counter.owed(), counter.supportPasses());
  }

  /**
   * Whom a counter will call if nobody else comes and no other counter calls: the rule itself,
   * applied again and again.
   *
   * @param most how many are worked out at the most
   */
  public static List<Ticket> inOrder(Hall hall, Counter counter, int most) {
    Set<CategoryCode> categories = categories(hall.lines(), counter);
    WaitingLines lines = hall.lines().heads(counter.id(), categories, most, hall::inCareLane);
    List<Ticket> order = new ArrayList<>();
    boolean owed = counter.owed();
    int supportPasses = counter.supportPasses();
    while (order.size() < most) {
      Optional<Choice> choice = next(hall, lines, counter, owed, supportPasses);
      if (choice.isEmpty()) {
        break;
      }
      Ticket ticket = choice.get().ticket();
      order.add(ticket);
      lines.remove(ticket);
      lines.countCall(ticket.category(), hall::inCareLane);
      owed = choice.get().passed();
      supportPasses = choice.get().passedSupport() ? supportPasses + 1 : 0;
    }
    return order;
  }

  private static Optional<Choice> next(
      Hall hall, WaitingLines lines, Counter counter, boolean owed, int supportPasses) {
    Candidates own = candidates(hall, lines, counter, true);
    Candidates support = candidates(hall, lines, counter, false);
    boolean supportIsOwed = supportPasses >= hall.setup().settings().supportMaxPasses();
    if (support.isEmpty() || (!own.isEmpty() && !supportIsOwed)) {
      return own.next(owed)
          .map(choice ->
              new Choice(
                  choice.ticket(),
                  CallingRank.PRIMARY,
                  choice.rule(),
                  choice.passed(),
                  passes(support, choice.ticket())));
    }
    CallingRank rank = own.isEmpty() ? CallingRank.SUPPORT : CallingRank.SUPPORT_OWED;
    return support
        .next(owed)
        .map(choice -> new Choice(choice.ticket(), rank, choice.rule(), choice.passed(), false));
  }

  private static boolean passes(Candidates others, Ticket called) {
    Ticket earliest = others.earliest();
    return earliest != null && earliest.arrival().before(called.arrival());
  }

  /** Every category of which this counter may have candidates. */
  private static Set<CategoryCode> categories(WaitingLines lines, Counter counter) {
    Set<CategoryCode> categories = new LinkedHashSet<>(counter.primary());
    categories.addAll(counter.support());
    categories.addAll(lines.directedCategories(counter.id()));
    return categories;
  }

  private static Candidates candidates(
      Hall hall, WaitingLines lines, Counter counter, boolean primary) {
    Set<CategoryCode> categories = categories(lines, counter);
    categories.removeIf(category -> isPrimary(hall, counter, category) != primary);
    Candidates found = Candidates.NONE;
    for (CategoryCode category : categories) {
      boolean paused = hall.pauseOf(category).isPresent();
      found = found.and(lines.directedTo(counter.id(), category, paused));
      if (!paused && counter.serves(category)) {
        found = found.and(lines.openTo(category));
      }
    }
    if (found.isEmpty()) {
      // Who was reinstated waits for some calls, but not for a counter that has nobody else.
      for (CategoryCode category : categories) {
        if (hall.pauseOf(category).isEmpty() && counter.serves(category)) {
          found = found.and(lines.dormant(category));
        }
      }
    }
    return found;
  }

  /**
   * A category that is primary at no open counter is primary wherever it is served; and what is
   * directed to a counter that does not serve its category is there for that counter alone.
   */
  static boolean isPrimary(Hall hall, Counter counter, CategoryCode category) {
    return !counter.support().contains(category)
        || hall.counters().stream()
            .noneMatch(each -> each.isOpen() && each.primary().contains(category));
  }
}
