package org.anxu.kiosk.issuing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.kiosk.link.HallRequests;
import org.anxu.kiosk.link.Reply;
import org.anxu.kiosk.slip.PapersSlip;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.BillAnswer;
import org.anxu.protocol.ticketing.FindRequest;
import org.anxu.protocol.ticketing.FoundTickets;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a customer may ask before and beside a number: bills, lost slips, papers to bring. */
public final class Counsel {
  private static final Logger LOG = LoggerFactory.getLogger(Counsel.class);

  private final HallRequests requests;
  private final SlipPrinter printer;
  private final boolean scans;

  /**
   * Asks here and prints there.
   *
   * @param scans whether bills can be scanned at this kiosk
   */
  public Counsel(HallRequests requests, SlipPrinter printer, boolean scans) {
    this.requests = requests;
    this.printer = printer;
    this.scans = scans;
  }

  /** Whether bills can be scanned. */
  public boolean scans() {
    return scans;
  }

  /** What is to be paid for an account. */
  public CompletableFuture<Reply<BillAnswer>> lookUp(String account) {
    return requests.lookUp(account);
  }

  /** The tickets that a lost slip may be of. */
  public CompletableFuture<Reply<FoundTickets>> find(FindRequest request) {
    return requests.find(request);
  }

  /** The ticket that one of these bills already has; asked for one after another, at most five. */
  public CompletableFuture<Reply<FoundTickets>> findByBills(List<String> accounts) {
    if (accounts.isEmpty()) {
      return CompletableFuture.completedFuture(new Reply.Told<>(new FoundTickets(List.of())));
    }
    return requests
        .find(new FindRequest(accounts.getFirst(), null, null))
        .thenCompose(reply ->
            reply instanceof Reply.Told<FoundTickets>(FoundTickets(List<IssuedTicket> found))
                    && found.isEmpty()
                ? findByBills(accounts.subList(1, accounts.size()))
                : CompletableFuture.completedFuture(reply));
  }

  /**
   * Prints what to bring for these matters.
   *
   * @param missing the papers the customer has not brought
   */
  public CompletableFuture<PrintOutcome> printPapers(
      Catalogue catalogue, List<Catalogue.Category> matters, List<Words> missing, Phrases phrases) {
    return printer
        .print(PapersSlip.write(catalogue, matters, missing, phrases))
        .thenApply(outcome -> {
          LOG.info("Papers: {} {}", outcome.result(), outcome.cause());
          return outcome;
        });
  }
}
