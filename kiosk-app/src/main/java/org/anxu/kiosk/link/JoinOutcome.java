package org.anxu.kiosk.link;

import org.anxu.protocol.ticketing.OfflineAnswer;
import org.anxu.protocol.ticketing.Refused;

/** How the report of an offline ticket ended. */
public sealed interface JoinOutcome {
  /** The server has it. */
  record Taken(OfflineAnswer answer) implements JoinOutcome {}

  /** The server does not take it; somebody must see to it. */
  record Declined(Refused refusal) implements JoinOutcome {}

  /** No answer that settles it; it is to be sent again. */
  record Unavailable(String cause) implements JoinOutcome {}
}
