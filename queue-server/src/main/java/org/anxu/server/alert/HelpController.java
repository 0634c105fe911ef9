package org.anxu.server.alert;

import org.anxu.protocol.ticketing.HelpAnswer;
import org.anxu.protocol.ticketing.HelpRequest;
import org.anxu.server.access.Pace;
import org.anxu.server.hall.CommandId;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets somebody at a kiosk call the guide. */
@RestController
class HelpController {
  /** A kiosk asks every few seconds how the call stands; more is play. */
  private static final int A_MINUTE = 40;

  private final GuideCalls calls;
  private final Pace pace = new Pace(A_MINUTE, System::nanoTime);

  HelpController(GuideCalls calls) {
    this.calls = calls;
  }

  @PostMapping("/api/v1/help")
  HelpAnswer help(@RequestBody HelpRequest request, Authentication authentication) {
    CommandId command = new CommandId(request.commandId());
    pace.demand(authentication.getName());
    return calls.help(authentication.getName(), command.value());
  }
}
