package org.anxu.kiosk.issuing;

import java.util.concurrent.CompletableFuture;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.kiosk.link.HallLink;
import org.anxu.kiosk.link.IssueOutcome;
import org.anxu.kiosk.slip.SlipWriter;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives numbers: asks the server for one, and the printer for its slip. */
public final class TicketDesk {
  private static final Logger LOG = LoggerFactory.getLogger(TicketDesk.class);

  private final HallLink link;
  private final SlipPrinter printer;
  private final SlipWriter slips;

  /** A desk over this link and this printer. */
  public TicketDesk(HallLink link, SlipPrinter printer, SlipWriter slips) {
    this.link = link;
    this.printer = printer;
    this.slips = slips;
  }

  /** Takes a number. */
  public CompletableFuture<IssueOutcome> take(IssueRequest touch) {
    return link.issue(touch);
  }

  /** Prints a ticket's slip. */
  public CompletableFuture<PrintOutcome> print(
      IssuedTicket ticket, Catalogue catalogue, Phrases phrases, boolean again) {
    return printer
        .print(slips.write(ticket, catalogue, phrases.locale(), again))
        .thenApply(outcome -> {
          LOG.info("Slip {}: {} {}", ticket.label(), outcome.result(), outcome.cause());
          return outcome;
        });
  }
}
