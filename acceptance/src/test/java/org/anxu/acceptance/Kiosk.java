package org.anxu.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;

/** A kiosk of a test: asks for numbers. */
final class Kiosk {
  private final String authorization;

  private Kiosk(String authorization) {
    this.authorization = authorization;
  }

  static Kiosk registeredIn(Path data) throws IOException, InterruptedException {
    return new Kiosk(
        "Bearer " + ServerProcess.command(data, "device", "add", "kiosk-1", "--kind", "kiosk"));
  }

  static IssueRequest newTap() {
    return new IssueRequest(UUID.randomUUID().toString(), "payment");
  }

  HttpResponse<byte[]> tap(ServerProcess server, IssueRequest request) {
    return server.post("/api/v1/tickets", authorization, request);
  }

  /** The label, of an answer that must be one. */
  String label(ServerProcess server, IssueRequest request) throws Exception {
    HttpResponse<byte[]> answer = tap(server, request);
    if (answer.statusCode() != 201) {
      throw new AssertionError(
          "answered "
              + answer.statusCode()
              + " "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return Wire.decode(answer.body(), IssuedTicket.class).label();
  }
}
