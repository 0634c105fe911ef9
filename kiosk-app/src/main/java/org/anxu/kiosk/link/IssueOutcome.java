package org.anxu.kiosk.link;

import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.protocol.ticketing.Refused;

/** How one touch ended. */
public sealed interface IssueOutcome {
  /** The ticket is in the server's journal. */
  record Issued(IssuedTicket ticket) implements IssueOutcome {}

  /** The rules say no. */
  record Declined(Refused refusal) implements IssueOutcome {}

  /**
   * No answer in time, or none that can be understood; the ticket may exist, so the same command id
   * must be used again.
   */
  record Unavailable(String cause) implements IssueOutcome {
    /** Whether the server is away, rather than not willing to answer this kiosk. */
    public boolean away() {
      return cause.equals("no-answer") || cause.equals("malformed") || cause.startsWith("status-5");
    }
  }
}
