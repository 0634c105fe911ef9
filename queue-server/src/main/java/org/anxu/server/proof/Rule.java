package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is next at a counter, found by looking at everybody who waits. Nothing is sorted and nothing
 * remembered, so that there is nothing but the rule to be wrong.
 */
final class Rule {
  /**
   * The ticket the rule names.
   *
   * @param rank PRIMARY, SUPPORT or SUPPORT_OWED
   * @param rule OWED, RETURNING, CARE or ARRIVAL
   * @param passed whether an earlier arrival of the same rank is passed
   * @param passedSupport whether an earlier support ticket is passed by a primary one
   */
  record Choice(
      ProvedTicket ticket, String rank, String rule, boolean passed, boolean passedSupport) {}

  /** The candidates of one rank, as far as the rule asks. */
  private static final class Rank {
    @Nullable ProvedTicket earliest;
    @Nullable ProvedTicket care;
    @Nullable ProvedTicket returning;

    void add(ProvedTicket ticket) {
      if (earliest == null || ticket.before(earliest)) {
        earliest = ticket;
      }
      if (ticket.visit.care && (care == null || ticket.before(care))) {
        care = ticket;
      }
      if (ticket.returned > 0 && (returning == null || ticket.returned < returning.returned)) {
        returning = ticket;
      }
    }
  }

  private final ProvedDay day;
  private final ProvedCounter counter;
  private final Serving serving;
  private final Serving.Ranks ranks;

  /** By what is in force. */
  Rule(ProvedDay day, ProvedCounter counter) {
    this(day, counter, day.serving);
  }

  /** By what was in force at another time. */
  Rule(ProvedDay day, ProvedCounter counter, Serving serving) {
    this.day = day;
    this.counter = counter;
    this.serving = serving;
    this.ranks = serving.of(counter);
  }

  /** Who is next; null when nobody is a candidate. */
  @Nullable Choice next() {
    Rank primary = rank(true);
    Rank support = rank(false);
    boolean supportIsOwed = counter.supportPasses >= day.settings().supportMaxPasses();
    if (primary.earliest != null && (support.earliest == null || !supportIsOwed)) {
      return choice(primary, "PRIMARY", support.earliest);
    }
    return choice(support, primary.earliest == null ? "SUPPORT" : "SUPPORT_OWED", null);
  }

  private @Nullable Choice choice(Rank rank, String name, @Nullable ProvedTicket otherRank) {
    ProvedTicket earliest = rank.earliest;
    if (earliest == null) {
      return null;
    }
    ProvedTicket next = earliest;
    String rule = "ARRIVAL";
    if (counter.owed) {
      rule = "OWED";
    } else if (rank.returning != null) {
      next = rank.returning;
      rule = "RETURNING";
    } else if (rank.care != null) {
      next = rank.care;
      rule = "CARE";
    }
    return new Choice(
        next,
        name,
        rule,
        next != earliest && earliest.before(next),
        otherRank != null && otherRank.before(next));
  }

  private Rank rank(boolean primary) {
    Rank awake = new Rank();
    Rank dormant = new Rank();
    scan(primary, ticket -> (day.isDormant(ticket) ? dormant : awake).add(ticket));
    return awake.earliest == null ? dormant : awake;
  }

  /** Every candidate of a rank, for those who want to know whom a call passes. */
  List<ProvedTicket> candidates(boolean primary) {
    List<ProvedTicket> awake = new ArrayList<>();
    List<ProvedTicket> dormant = new ArrayList<>();
    scan(primary, ticket -> (day.isDormant(ticket) ? dormant : awake).add(ticket));
    return awake.isEmpty() ? dormant : awake;
  }

  private interface Seen {
    void candidate(ProvedTicket ticket);
  }

  private void scan(boolean primary, Seen seen) {
    for (String category : primary ? ranks.primary() : ranks.support()) {
      scanLine(category, primary, seen);
    }
    if (primary) {
      // What is primary at no open counter is primary wherever it is served.
      for (String category : ranks.support()) {
        scanLine(category, true, seen);
      }
    }
    for (ProvedTicket ticket : counter.directed) {
      boolean callable = ticket.returned > 0 || !serving.isPaused(ticket.category);
      if (callable && isPrimary(ticket.category) == primary) {
        seen.candidate(ticket);
      }
    }
  }

  private void scanLine(String category, boolean primary, Seen seen) {
    List<ProvedTicket> line = day.lines.get(category);
    if (line == null
        || line.isEmpty()
        || serving.isPaused(category)
        || isPrimary(category) != primary) {
      return;
    }
    for (int i = 0; i < line.size(); i++) {
      seen.candidate(line.get(i));
    }
  }

  /** What is directed to a counter that does not serve its category is of its primary rank. */
  boolean isPrimary(String category) {
    return !ranks.support().contains(category) || !day.isPrimarySomewhere(category, serving);
  }
}
