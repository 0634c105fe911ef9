package org.anxu.server.supervision;

import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.ticketing.FloorAnswer;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.server.access.Caller;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets the guide and the director manage the line over HTTP. */
@RestController
class FloorController {
  private final Sequencer sequencer;
  private final FloorDesk desk;

  FloorController(Sequencer sequencer, FloorDesk desk) {
    this.sequencer = sequencer;
    this.desk = desk;
  }

  @PostMapping("/api/v1/floor/{action}")
  CompletableFuture<ResponseEntity<Object>> act(
      @PathVariable String action,
      @RequestBody FloorRequest request,
      Authentication authentication) {
    FloorAction known =
        FloorAction.of(action)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no action " + action));
    if (!(Caller.of(authentication) instanceof Caller.StaffCaller staff)) {
      throw new IllegalStateException("the check of rights lets staff in, nobody else");
    }
    return desk.submit(known, request, staff.actor())
        .thenCompose(answer -> respond(request, answer));
  }

  private CompletableFuture<ResponseEntity<Object>> respond(FloorRequest request, Answer answer) {
    return switch (answer) {
      case Answer.Done done ->
          sequencer.ask(hall -> {
            VisitId visit = FloorAction.visitOf(hall, request).orElse(null);
            return ResponseEntity.ok(body(hall, visit, done.sequence()));
          });
      case Answer.Issued admitted ->
          sequencer.ask(hall ->
              ResponseEntity.ok(body(hall, admitted.ticket().visit(), admitted.sequence())));
      case Answer.Refused refused ->
          CompletableFuture.completedFuture(
              ResponseEntity.status(HttpStatus.CONFLICT)
                  .body(RefusalWords.body(refused.refusal())));
      case Answer.NobodyWaits _ -> throw new IllegalStateException("nobody is called here");
    };
  }

  private static FloorAnswer body(Hall hall, @Nullable VisitId id, long sequence) {
    Ticket ticket = id == null ? null : hall.visit(id).map(visit -> visit.ticket()).orElse(null);
    return ticket == null
        ? new FloorAnswer(null, null, null, null, sequence)
        : new FloorAnswer(
            ticket.id().visit().value(),
            ticket.number().label(),
            ticket.category().value(),
            ticket.state().name(),
            sequence);
  }
}
