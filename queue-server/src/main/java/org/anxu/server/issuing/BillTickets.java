package org.anxu.server.issuing;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.anxu.protocol.WordBundle;
import org.anxu.protocol.ticketing.Refused;
import org.anxu.server.billing.Account;
import org.anxu.server.billing.BillRegister;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.Visit;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets each bill have one live ticket. Tickets with bills are given one after another: what was
 * noted of a bill and what the hall knows of its ticket are looked at and changed together. A note
 * without a ticket, as a power cut may leave, stands in nobody's way.
 */
@Component
class BillTickets {
  private static final String TAKEN = "BILL_HAS_TICKET";
  private static final WordBundle WORDS = new WordBundle("org.anxu.server.issuing.tickets");

  private final Sequencer sequencer;
  private final BillRegister register;
  private final ReentrantLock oneByOne = new ReentrantLock();

  BillTickets(Sequencer sequencer, BillRegister register) {
    this.sequencer = sequencer;
    this.register = register;
  }

  /**
   * Issues a ticket with bills, unless one of them has a live ticket by another touch.
   *
   * @param issue issues for a visit; repeated for the same command it gives the first answer
   * @throws CompletionException of {@link JournalUnavailable} if the bills cannot be noted, or the
   *     ticket not issued; then there is neither
   */
  Reply issue(CommandId command, List<Account> accounts, Function<VisitId, Reply> issue) {
    oneByOne.lock();
    try {
      Optional<LocalDate> day = sequencer.ask(Hall::day).join();
      if (day.isEmpty()) {
        return issue.apply(TicketController.newVisit());
      }
      VisitId visit = null;
      Set<VisitId> others = new LinkedHashSet<>();
      for (Account account : accounts) {
        Optional<BillRegister.Claim> claim = register.claimOf(day.get(), account);
        if (claim.isPresent() && claim.get().command().equals(command)) {
          visit = claim.get().visit();
        } else {
          claim.ifPresent(other -> others.add(other.visit()));
        }
      }
      Optional<String> taken = sequencer.ask(hall -> liveOf(hall, others)).join();
      if (taken.isPresent()) {
        return new Reply(HttpStatus.CONFLICT, new Refused(TAKEN, WORDS.of(TAKEN, taken.get())));
      }
      if (visit != null) {
        // A repeat: it may be of a ticket that is there, so nothing noted is taken back.
        return issue.apply(visit);
      }
      VisitId fresh = TicketController.newVisit();
      register.claim(day.get(), accounts, new BillRegister.Claim(command, fresh));
      return settle(fresh, issue);
    } catch (JournalUnavailable e) {
      throw new CompletionException(e);
    } finally {
      oneByOne.unlock();
    }
  }

  private Reply settle(VisitId visit, Function<VisitId, Reply> issue) throws JournalUnavailable {
    boolean issued = false;
    try {
      Reply reply = issue.apply(visit);
      issued = reply.status() == HttpStatus.CREATED;
      return reply;
    } finally {
      if (!issued) {
        register.release(visit);
      }
    }
  }

  /** The number of a live ticket among these. */
  private static Optional<String> liveOf(Hall hall, Set<VisitId> visits) {
    return visits.stream()
        .flatMap(visit -> hall.visit(visit).stream())
        .map(Visit::ticket)
        .filter(BillTickets::isLive)
        .map(ticket -> ticket.number().label())
        .findFirst();
  }

  /** Whether its customer is still in the hall, as far as anybody knows. */
  static boolean isLive(Ticket ticket) {
    return switch (ticket.state()) {
      case WAITING, CALLED, SERVING, ON_HOLD -> true;
      case DONE, NO_SHOW, TRANSFERRED, CANCELLED, EXPIRED -> false;
    };
  }
}
