package org.anxu.server.remote;

import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.device.RemoteAnswer;
import org.anxu.protocol.device.RemoteRequest;
import org.anxu.server.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets the guide and the director command kiosks over HTTP. */
@RestController
class RemoteController {
  private final RemoteDesk desk;

  RemoteController(RemoteDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/api/v1/devices/{device}/{action}")
  CompletableFuture<ResponseEntity<RemoteAnswer>> act(
      @PathVariable String device,
      @PathVariable String action,
      @RequestBody RemoteRequest request,
      Authentication authentication) {
    RemoteAction known =
        RemoteAction.of(action)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no action " + action));
    if (!(Caller.of(authentication) instanceof Caller.StaffCaller staff)) {
      throw new IllegalStateException("the check of rights lets staff in, nobody else");
    }
    return desk.send(device, known, request, staff.number())
        .thenApply(answer ->
            ResponseEntity.status(
                    answer.outcome() == RemoteAnswer.Outcome.REFUSED
                        ? HttpStatus.CONFLICT
                        : HttpStatus.OK)
                .body(answer));
  }
}
