package org.anxu.kiosk.link;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
  private final HttpClient http;

  /** Calls with the token of this link. */
  public HelpLink(HallLink hall, HttpClient http) {
    this.hall = hall;
    this.http = http;
  }

  @Override
  public CompletableFuture<Optional<HelpAnswer.Outcome>> ask(String commandId) {
    HttpRequest post;
    try {
      post =
          hall.to("/api/v1/help")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(Wire.encode(new HelpRequest(commandId))))
              .build();
    } catch (IOException e) {
      LOG.warn("The guide cannot be called: {}", e.getMessage());
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return http.sendAsync(post, BodyHandlers.ofByteArray()).handle(HelpLink::read);
  }

  private static Optional<HelpAnswer.Outcome> read(
      @Nullable HttpResponse<byte[]> response, @Nullable Throwable failure) {
    if (response == null || response.statusCode() != 200) {
      LOG.warn(
          "A call for the guide was not heard: {}",
          response == null ? failure : "status " + response.statusCode());
      return Optional.empty();
    }
    try {
      return Optional.of(Wire.decode(response.body(), HelpAnswer.class).outcome());
    } catch (MalformedMessage e) {
      LOG.warn("An answer to a call for the guide cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
