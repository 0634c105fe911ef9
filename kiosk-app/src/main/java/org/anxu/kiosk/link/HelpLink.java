package org.anxu.kiosk.link;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.kiosk.help.GuideLine;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.HelpAnswer;
import org.anxu.protocol.ticketing.HelpRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls for the guide over the server's HTTP API. */
public final class HelpLink implements GuideLine {
  private static final Logger LOG = LoggerFactory.getLogger(HelpLink.class);

  private final HallLink hall;
  private volatile String trouble = "";

  /** Calls over this link. */
  public HelpLink(HallLink hall) {
    this.hall = hall;
  }

  @Override
  public CompletableFuture<Optional<HelpAnswer.Outcome>> ask(String commandId) {
    return hall.post("/api/v1/help", new HelpRequest(commandId), HallLink.REQUEST_LIMIT)
        .handle(this::read);
  }

  private Optional<HelpAnswer.Outcome> read(
      @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
    if (response == null || response.statusCode() != 200) {
      return unheard(
          response == null ? String.valueOf(failure) : "status " + response.statusCode());
    }
    try {
      HelpAnswer answer = Wire.decode(response.body(), HelpAnswer.class);
      trouble = "";
      return Optional.of(answer.outcome());
    } catch (MalformedMessage e) {
      return unheard(String.valueOf(e.getMessage()));
    }
  }

  /** Says each trouble once, not at each of many attempts. */
  private Optional<HelpAnswer.Outcome> unheard(String now) {
    if (!now.equals(trouble)) {
      trouble = now;
      LOG.warn("A call for the guide was not heard: {}", now);
    }
    return Optional.empty();
  }
}
