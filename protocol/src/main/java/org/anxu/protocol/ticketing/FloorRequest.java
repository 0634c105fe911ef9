package org.anxu.protocol.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/floor/{action}}: what the guide or the director does with the line. The
 * action is one of {@code reinstate, resume, transfer, grant-care, withdraw-care, cancel,
 * void-ghost, issue, hand-over, admit-mark, served-by-voice, change-counter, pause-category,
 * resume-category, pause-hall, resume-hall}; each reads the fields it needs and no others.
 *
 * @param commandId made by the client, the same for every repeat of one touch
 * @param visit a visit by its label, such as {@code A023} or {@code A-K1-07}, or by its id; for
 *     {@code admit-mark} the label on the customer's slip
 * @param visits for {@code served-by-voice}: the visits in the order they were served
 * @param category for {@code issue, transfer, pause-category, resume-category}
 * @param counter for {@code hand-over} where it is served now; for {@code served-by-voice} where it
 *     was; for {@code change-counter} which
 * @param toCounter for {@code hand-over}: where it goes on; the same counter if left out
 * @param officer for {@code hand-over}: who goes on with it
 * @param primary for {@code change-counter}: the categories the counter is there for
 * @param support for {@code change-counter}: the categories it helps out with
 * @param reason for {@code grant-care}: ELDERLY, DISABLED, PREGNANT, WITH_INFANT or
 *     HARD_OF_HEARING; for the pauses: TECHNICAL_FAULT, SHORT_LEAVE, BREAK, MEETING or END_OF_SHIFT
 * @param expectedReturn for the pauses, if known
 * @param message at most 60 characters: for the pauses shown to customers; for {@code
 *     served-by-voice} and {@code change-counter} the reason, which is required
 * @param noNewTickets for the pauses: kiosks give no numbers meanwhile; not said means they do
 */
public record FloorRequest(
    String commandId,
    @Nullable String visit,
    @Nullable List<String> visits,
    @Nullable String category,
    @Nullable String counter,
    @Nullable String toCounter,
    @Nullable String officer,
    @Nullable List<String> primary,
    @Nullable List<String> support,
    @Nullable String reason,
    @Nullable Instant expectedReturn,
    @Nullable String message,
    @Nullable Boolean noNewTickets) {
  public FloorRequest {
    Objects.requireNonNull(commandId, "commandId is missing");
  }

  /** Whether kiosks give no numbers meanwhile. */
  public boolean stopsNumbers() {
    return Boolean.TRUE.equals(noNewTickets);
  }
}
