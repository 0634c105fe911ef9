package org.anxu.server.supervision;

import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.ticketing.DayAnswer;
import org.anxu.protocol.ticketing.DayRequest;
import org.anxu.server.access.Caller;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CommandId;
import org.anxu.server.journal.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets the director turn the service day over HTTP. */
@RestController
class DayController {
  private final ServiceDay day;

  DayController(ServiceDay day) {
    this.day = day;
  }

  @GetMapping("/api/v1/day")
  CompletableFuture<DayAnswer> look() {
    return day.look();
  }

  @PostMapping("/api/v1/day/{action}")
  CompletableFuture<ResponseEntity<Object>> act(
      @PathVariable String action, @RequestBody DayRequest request, Authentication authentication) {
    CommandId id = new CommandId(request.commandId());
    if (!(Caller.of(authentication) instanceof Caller.StaffCaller staff)) {
      throw new IllegalStateException("the check of rights lets the director in, nobody else");
    }
    Actor by = staff.actor();
    return switch (action) {
      case "open" -> respond(day.open(id, by));
      case "end-issuing" -> respond(day.endIssuing(id, by));
      case "close" -> respond(day.close(id, by));
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no action " + action);
    };
  }

  private CompletableFuture<ResponseEntity<Object>> respond(CompletableFuture<Answer> answered) {
    return answered.thenCompose(answer ->
        switch (answer) {
          case Answer.Done _ -> day.look().thenApply(ResponseEntity::ok);
          case Answer.Refused refused ->
              CompletableFuture.completedFuture(
                  ResponseEntity.status(HttpStatus.CONFLICT)
                      .body(RefusalWords.body(refused.refusal())));
          case Answer.Issued _, Answer.NobodyWaits _ ->
              throw new IllegalStateException("the day gives no tickets and calls nobody");
        });
  }
}
