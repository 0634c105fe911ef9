package org.anxu.server.issuing;

import java.util.UUID;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.server.access.Caller;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
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
  private final HallCatalogue catalogue;
  private final BoardTranslator translator;

  TicketController(Sequencer sequencer, HallCatalogue catalogue, BoardTranslator translator) {
    this.sequencer = sequencer;
    this.catalogue = catalogue;
    this.translator = translator;
  }

  /**
   * Waits for the journal on the request's own thread: an answer given later would pass all filters
   * a second time.
   */
  @PostMapping("/api/v1/tickets")
  ResponseEntity<Object> issue(@RequestBody IssueRequest request, Authentication authentication) {
    String device =
        switch (Caller.of(authentication)) {
          case Caller.DeviceCaller caller -> caller.device().name();
          case Caller.StaffCaller staff -> staff.number().value();
        };
    HallCommand command =
        new HallCommand.IssueTicket(
            new VisitId(UUID.randomUUID().toString()),
            request.matters().stream().map(CategoryCode::new).toList(),
            device);
    Reply reply = sequencer.submit(new CommandId(request.commandId()), command, this::reply).join();
    // Encoded here, not on the writer's thread; and as a whole, so that the answer leaves in one
    // piece with its length.
    return ResponseEntity.status(reply.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Wire.encode(reply.body()));
  }

  private record Reply(HttpStatus status, Object body) {}

  private Reply reply(Hall hall, Answer answer) {
    return switch (answer) {
      case Answer.Issued issued -> new Reply(HttpStatus.CREATED, ticket(hall, issued));
      case Answer.Refused refused ->
          new Reply(HttpStatus.CONFLICT, RefusalWords.body(refused.refusal()));
      case Answer.Done _, Answer.NobodyWaits _ ->
          throw new IllegalStateException("an issue is issued or refused");
    };
  }

  private IssuedTicket ticket(Hall hall, Answer.Issued issued) {
    Ticket ticket = hall.ticket(issued.ticket()).orElseThrow();
    return new IssuedTicket(
        ticket.id().value(),
        ticket.number().label(),
        ticket.category().value(),
        ticket.arrival().time(),
        issued.ahead(),
        translator.estimate(hall, ticket.category(), issued.ahead()),
        catalogue.published().publicUrl() + "/t/" + ticket.id().visit());
  }
}
