package org.anxu.server.calling;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.ticketing.CounterAnswer;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.server.access.Caller;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Refusal;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
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

/** Lets counters be worked over HTTP: by a call pad, or a program of the hall. */
@RestController
class CounterController {
  private final Sequencer sequencer;
  private final CounterDesk desk;

  CounterController(Sequencer sequencer, CounterDesk desk) {
    this.sequencer = sequencer;
    this.desk = desk;
  }

  @PostMapping("/api/v1/counters/{counter}/{action}")
  CompletableFuture<ResponseEntity<Object>> act(
      @PathVariable String counter,
      @PathVariable String action,
      @RequestBody CounterRequest request,
      Authentication authentication) {
    CounterId id = new CounterId(counter);
    CommandId command = new CommandId(request.commandId());
    CounterAction known =
        CounterAction.of(action)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no action " + action));
    return officer(id, authentication)
        .thenCompose(officer ->
            officer
                .map(present ->
                    desk.submit(command, known, id, present, request)
                        .thenCompose(answer -> respond(id, answer)))
                .orElseGet(() -> refused(Refusal.COUNTER_CLOSED)));
  }

  /** Staff act for themselves; a pad acts for whoever is signed in at its counter. */
  private CompletableFuture<Optional<OfficerId>> officer(
      CounterId counter, Authentication authentication) {
    return switch (Caller.of(authentication)) {
      case Caller.StaffCaller staff ->
          CompletableFuture.completedFuture(Optional.of(staff.number()));
      case Caller.DeviceCaller _ ->
          sequencer.ask(hall -> hall.counter(counter).map(Counter::officer));
    };
  }

  private CompletableFuture<ResponseEntity<Object>> respond(CounterId counter, Answer answer) {
    return switch (answer) {
      case Answer.Done done ->
          sequencer.ask(hall ->
              ResponseEntity.ok(
                  body(hall, counter, CounterAnswer.Outcome.DONE, done.ticket(), done.sequence())));
      case Answer.NobodyWaits nobody ->
          sequencer.ask(hall ->
              ResponseEntity.ok(
                  body(
                      hall, counter, CounterAnswer.Outcome.NOBODY_WAITS, null, nobody.sequence())));
      case Answer.Refused refused -> refused(refused.refusal());
      case Answer.Issued _ -> throw new IllegalStateException("a counter issues no tickets");
    };
  }

  private static CounterAnswer body(
      Hall hall,
      CounterId counter,
      CounterAnswer.Outcome outcome,
      @Nullable TicketId ticket,
      long sequence) {
    Ticket known = ticket == null ? null : hall.ticket(ticket).orElse(null);
    return new CounterAnswer(
        outcome,
        hall.counter(counter).map(BoardTranslator::phase).orElse(CounterPhase.CLOSED),
        known == null ? null : known.number().label(),
        known == null ? null : known.category().value(),
        sequence);
  }

  private static CompletableFuture<ResponseEntity<Object>> refused(Refusal refusal) {
    return CompletableFuture.completedFuture(
        ResponseEntity.status(HttpStatus.CONFLICT).body(RefusalWords.body(refusal)));
  }
}
