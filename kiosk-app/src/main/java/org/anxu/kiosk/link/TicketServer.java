package org.anxu.kiosk.link;

import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.OfflineRequest;

/** The server as whoever gives numbers sees it. No future ends exceptionally. */
public interface TicketServer {
  /** What is known of the hall now. */
  HallView view();

  /** Asks for a number; repeats with the same id give the same answer. */
  CompletableFuture<IssueOutcome> issue(IssueRequest request);

  /** Reports a ticket that the kiosk gave by itself. */
  CompletableFuture<JoinOutcome> join(OfflineRequest request);
}
