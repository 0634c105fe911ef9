package org.anxu.kiosk.issuing;

import java.time.Duration;
import java.util.List;
import org.anxu.kiosk.link.JoinOutcome;
import org.anxu.kiosk.link.TicketServer;
import org.anxu.kiosk.outbox.BootClock;
import org.anxu.kiosk.outbox.Contact;
import org.anxu.kiosk.outbox.OfflineTicket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the tickets that the kiosk gave by itself: in order, one at a time, for ever. What the
 * server refuses is kept, told to the guide and reported again later; it holds up nobody.
 */
public final class OfflineJoins {
  private static final Logger LOG = LoggerFactory.getLogger(OfflineJoins.class);
  private static final Duration MOST_WAIT = Duration.ofSeconds(30);
  private static final Duration REFUSED_WAIT = Duration.ofMinutes(1);

  /** A report that fails this often while the server answers otherwise holds up nobody more. */
  private static final int MOST_HOLDING_UP = 5;

  private final TicketServer server;
  private final KioskLedger ledger;
  private final BootClock boot;
  private int failures;
  private Duration next = Duration.ZERO;
  private Duration nextRefused = Duration.ZERO;

  /** Joins from this ledger. */
  public OfflineJoins(TicketServer server, KioskLedger ledger, BootClock boot) {
    this.server = server;
    this.ledger = ledger;
    this.boot = boot;
  }

  /** Reports what waits, if the server is there and it is time; called every second. */
  public synchronized void tick() {
    ledger.look();
    if (!server.view().connected()) {
      failures = 0;
      next = Duration.ZERO;
      return;
    }
    Duration now = boot.elapsed();
    if (now.compareTo(nextRefused) >= 0) {
      nextRefused = now.plus(REFUSED_WAIT);
      ledger.retryRefused();
    }
    if (now.compareTo(next) >= 0) {
      var _ = joinAll();
    }
  }

  /**
   * Reports all that wait, and says whether an online ticket may follow now: customers who took
   * theirs here before must stand in the line before.
   */
  public synchronized boolean joinAll() {
    List<OfflineTicket> waiting = ledger.waiting();
    for (OfflineTicket ticket : waiting) {
      if (!isOurs(ticket)) {
        // Under another mark than the slip's it would be called by a number that nobody holds.
        ledger.joined(ticket, "REFUSED");
        continue;
      }
      switch (server.join(ticket.report(boot)).join()) {
        case JoinOutcome.Taken(var answer) -> {
          LOG.info("{} {}", answer.label(), answer.outcome());
          ledger.joined(ticket, answer.outcome().name());
          failures = 0;
        }
        case JoinOutcome.Declined(var refusal) -> {
          LOG.error("Mark {} number {} was refused: {}", ticket.mark(), ticket.number(), refusal);
          ledger.joined(ticket, "REFUSED");
        }
        case JoinOutcome.Unavailable(String cause) -> {
          failures = Math.min(failures + 1, MOST_HOLDING_UP);
          next = boot.elapsed().plusSeconds(Math.min(MOST_WAIT.toSeconds(), 1L << (failures - 1)));
          LOG.warn("Mark {} number {} waits: {}", ticket.mark(), ticket.number(), cause);
          return failures >= MOST_HOLDING_UP && server.view().connected();
        }
      }
    }
    return true;
  }

  private boolean isOurs(OfflineTicket ticket) {
    return ledger
        .contact()
        .map(Contact::series)
        .map(series -> series.mark() == null || series.mark().equals(ticket.mark()))
        .orElse(true);
  }
}
