package org.anxu.server.proof;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something in the journal that must not be.
 *
 * @param sequence the entry at which it shows
 * @param kind which words tell it
 * @param details what the words name
 */
public record Finding(long sequence, Kind kind, List<String> details) {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** What can be wrong. */
  public enum Kind {
    SEQUENCE,
    HASH,
    UNREADABLE,
    TIME_BACK,
    TIME_NOT_OF_CLOCK,
    STEADY_BACK,
    JUMP_UNTOLD,
    JUMP_UNTRUE,
    COMMAND_SPLIT,
    COMMAND_REUSED,
    DAY_TABLE,
    PAST_TABLE,
    IMPOSSIBLE,
    NUMBER,
    ARRIVAL,
    ELAPSED,
    TOO_SOON,
    TOO_OFTEN,
    TOO_LATE,
    OVERDUE,
    NOT_PERMITTED,
    NOBODY_UNTRUE,
    WRONG_TICKET,
    WRONG_REASON,
    APOLOGY,
    PAUSE_SKIPPED,
    LAST_COUNTER
  }

  public Finding {
    details = List.copyOf(details);
  }

  /** In words. */
  public String in(Locale locale) {
    String words =
        ResourceBundle.getBundle("org.anxu.server.proof.findings", locale, EXACT)
            .getString(kind.name());
    return new MessageFormat(words, locale).format(details.toArray());
  }
}
