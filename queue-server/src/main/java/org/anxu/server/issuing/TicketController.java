package org.anxu.server.issuing;

import java.util.List;
import java.util.UUID;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CareWish;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.server.access.Pace;
import org.anxu.server.alert.GuideCalls;
import org.anxu.server.billing.Account;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives numbers to kiosks. */
@RestController
class TicketController {
  private final Sequencer sequencer;
  private final IssuedTickets tickets;
  private final BillTickets bills;
  private final GuideCalls guide;
  private final Pace pace;

  TicketController(
      Sequencer sequencer,
      IssuedTickets tickets,
      BillTickets bills,
      GuideCalls guide,
      @Value("${anxu.kiosks.tickets-per-minute:20}") int ticketsPerMinute) {
    this.sequencer = sequencer;
    this.tickets = tickets;
    this.bills = bills;
    this.guide = guide;
    this.pace = new Pace(ticketsPerMinute, System::nanoTime);
  }

  /**
   * Waits for the journal on the request's own thread: an answer given later would pass all filters
   * a second time.
   */
  @PostMapping("/api/v1/tickets")
  ResponseEntity<Object> issue(@RequestBody IssueRequest request, Authentication authentication) {
    CommandId command = new CommandId(request.commandId());
    List<Account> accounts =
        request.bills() == null
            ? List.of()
            : request.bills().stream().map(Account::new).distinct().toList();
    String device = authentication.getName();
    pace.demand(device, command.value());
    Reply reply =
        accounts.isEmpty()
            ? issue(command, request, device, newVisit())
            : bills.issue(command, accounts, visit -> issue(command, request, device, visit));
    // Encoded here, not on the writer's thread; and as a whole, so that the answer leaves in one
    // piece with its length.
    return ResponseEntity.status(reply.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Wire.encode(reply.body()));
  }

  private Reply issue(CommandId command, IssueRequest request, String device, VisitId visit) {
    List<CategoryCode> matters = request.matters().stream().map(CategoryCode::new).toList();
    List<CareWish> care = request.care() == null ? List.of() : request.care();
    return sequencer
        .submit(
            command,
            new HallCommand.IssueTicket(visit, matters, device),
            (hall, answer) -> reply(hall, answer, care))
        .join();
  }

  /** A visit that nobody guesses. */
  static VisitId newVisit() {
    return new VisitId(UUID.randomUUID().toString());
  }

  private Reply reply(Hall hall, Answer answer, List<CareWish> care) {
    return switch (answer) {
      case Answer.Issued issued -> {
        Ticket ticket = hall.ticket(issued.ticket()).orElseThrow();
        guide.care(ticket, care);
        yield new Reply(HttpStatus.CREATED, tickets.of(hall, ticket, issued.ahead()));
      }
      case Answer.Refused refused ->
          new Reply(HttpStatus.CONFLICT, RefusalWords.body(refused.refusal()));
      case Answer.Done _, Answer.NobodyWaits _ ->
          throw new IllegalStateException("an issue is issued or refused");
    };
  }
}
