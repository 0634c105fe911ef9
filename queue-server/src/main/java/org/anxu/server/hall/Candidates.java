package org.anxu.server.hall;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rule needs to know of the candidates of one rank.
 *
 * @param earliest the earliest arrival; null when there is no candidate
 * @param care the earliest arrival of the care lane
 * @param returning the earliest return
 */
record Candidates(@Nullable Ticket earliest, @Nullable Ticket care, @Nullable Ticket returning) {
  static final Candidates NONE = new Candidates(null, null, null);

  /** A ticket and why it is next among these. */
  record Choice(Ticket ticket, CallingRule rule, boolean passed) {}

  boolean isEmpty() {
    return earliest == null;
  }

  /** These and those together. */
  Candidates and(Candidates those) {
    return new Candidates(
        earlier(earliest, those.earliest),
        earlier(care, those.care),
        earlierReturn(returning, those.returning));
  }

  /**
   * The rule itself: no counter passes twice running; otherwise a returning visit, the care lane,
   * all others.
   *
   * @param owed whether the counter's last call passed somebody
   */
  Optional<Choice> next(boolean owed) {
    if (earliest == null) {
      return Optional.empty();
    }
    if (owed) {
      return Optional.of(new Choice(earliest, CallingRule.OWED, false));
    }
    if (returning != null) {
      return Optional.of(choice(earliest, returning, CallingRule.RETURNING));
    }
    if (care != null) {
      return Optional.of(choice(earliest, care, CallingRule.CARE));
    }
    return Optional.of(new Choice(earliest, CallingRule.ARRIVAL, false));
  }

  private static Choice choice(Ticket earliest, Ticket chosen, CallingRule rule) {
    return new Choice(chosen, rule, earliest.arrival().before(chosen.arrival()));
  }

  private static @Nullable Ticket earlier(@Nullable Ticket a, @Nullable Ticket b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.arrival().before(b.arrival()) ? a : b;
  }

  private static @Nullable Ticket earlierReturn(@Nullable Ticket a, @Nullable Ticket b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.returned() < b.returned() ? a : b;
  }
}
