package org.anxu.kiosk.outbox;

import java.time.Instant;
import java.util.List;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.jspecify.annotations.Nullable;

/**
 * A touch and what became of it. Accounts of bills are not kept.
 *
 * @param asked when, by the kiosk's clock
 * @param ticket its ticket, null while there is no answer
 * @param slip what became of its slip
 */
public record KeptTouch(
    String command, List<String> matters, Instant asked, @Nullable IssuedTicket ticket, Slip slip) {
  /** What became of a slip. */
  public enum Slip {
    /** It was not given to the printer. */
    NONE,
    /** It was given to the printer, and the printer has not answered. */
    PRINTING,
    /** It came out, as far as the printer tells. */
    PRINTED,
    /** It did not come out, or nobody knows; the screen has said so. */
    TROUBLE
  }

  public KeptTouch {
    matters = List.copyOf(matters);
  }

  /** The same touch once more. */
  public IssueRequest again() {
    return new IssueRequest(
        command,
        matters.getFirst(),
        matters.size() == 1 ? null : matters.subList(1, matters.size()));
  }
}
