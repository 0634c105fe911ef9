package org.anxu.kiosk.issuing.ui;

import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.jspecify.annotations.Nullable;

/** A ticket on the screen and what became of its slip. Touched under the session's lock alone. */
final class Taken {
  /** More slips of one number only confuse. */
  private static final int MOST_REPRINTS = 2;

  private final IssuedTicket ticket;
  private @Nullable PrintOutcome outcome;
  private int reprints;

  Taken(IssuedTicket ticket) {
    this.ticket = ticket;
  }

  IssuedTicket ticket() {
    return ticket;
  }

  /** How the last print ended; null while it runs. */
  @Nullable PrintOutcome outcome() {
    return outcome;
  }

  void ended(PrintOutcome how) {
    outcome = how;
  }

  boolean onPaper() {
    return outcome != null
        && (outcome.result() == PrintOutcome.Result.PRINTED
            || outcome.result() == PrintOutcome.Result.SENT);
  }

  boolean mayReprint() {
    return outcome != null
        && !onPaper()
        && !outcome.cause().equals("not-configured")
        && reprints < MOST_REPRINTS;
  }

  void reprint() {
    reprints++;
    outcome = null;
  }
}
