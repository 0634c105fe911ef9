package org.anxu.server.issuing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.anxu.protocol.ticketing.FindRequest;
import org.anxu.protocol.ticketing.FoundTickets;
import org.anxu.server.access.Pace;
import org.anxu.server.billing.Account;
import org.anxu.server.billing.BillRegister;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.Visit;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Finds the ticket of a customer who has lost the slip. */
@RestController
class FindController {
  /** Enough for somebody who tries, too few for somebody who looks for others' numbers. */
  private static final int A_MINUTE = 6;

  private static final int MOST = 3;
  private static final Duration ABOUT = Duration.ofMinutes(10);

  private final Sequencer sequencer;
  private final BillRegister register;
  private final IssuedTickets tickets;
  private final Pace pace = new Pace(A_MINUTE, System::nanoTime);

  FindController(Sequencer sequencer, BillRegister register, IssuedTickets tickets) {
    this.sequencer = sequencer;
    this.register = register;
    this.tickets = tickets;
  }

  @PostMapping("/api/v1/tickets/find")
  ResponseEntity<FoundTickets> find(
      @RequestBody FindRequest request, Authentication authentication) {
    Predicate<Visit> wanted;
    Instant around = Instant.EPOCH;
    String bill = request.bill();
    if (bill == null) {
      CategoryCode category = new CategoryCode(Objects.requireNonNull(request.category()));
      around = Objects.requireNonNull(request.around());
      wanted = about(category, around);
      pace.demand(authentication.getName());
    } else {
      Account account = new Account(bill);
      pace.demand(authentication.getName());
      wanted = broughtBy(account);
    }
    Instant middle = around;
    FoundTickets found = sequencer.ask(hall -> found(hall, wanted, middle)).join();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
  }

  private static Predicate<Visit> about(CategoryCode category, Instant around) {
    return visit ->
        visit.ticket().category().equals(category) && distance(visit, around).compareTo(ABOUT) <= 0;
  }

  private Predicate<Visit> broughtBy(Account account) {
    Optional<LocalDate> day = sequencer.ask(Hall::day).join();
    try {
      Optional<VisitId> visit =
          day.isEmpty()
              ? Optional.empty()
              : register.claimOf(day.get(), account).map(BillRegister.Claim::visit);
      return each -> visit.filter(each.id()::equals).isPresent();
    } catch (JournalUnavailable e) {
      throw new CompletionException(e);
    }
  }

  private FoundTickets found(Hall hall, Predicate<Visit> wanted, Instant around) {
    if (hall.day().isEmpty()) {
      return new FoundTickets(List.of());
    }
    return new FoundTickets(
        hall.visits().stream()
            .filter(visit -> BillTickets.isLive(visit.ticket()))
            .filter(wanted)
            .sorted(Comparator.comparing(visit -> distance(visit, around)))
            .limit(MOST)
            .map(visit -> {
              Ticket ticket = visit.ticket();
              boolean waits = ticket.state() == Ticket.State.WAITING;
              return tickets.of(hall, ticket, waits ? hall.ahead(ticket) : 0);
            })
            .toList());
  }

  private static Duration distance(Visit visit, Instant around) {
    return Duration.between(visit.arrival().time(), around).abs();
  }
}
