package org.anxu.acceptance.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CounterAnswer;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.protocol.ticketing.Refused;

/** What of an answer must be the same whenever its command is repeated. */
sealed interface Given {
  /** A number. */
  record Issued(
      String ticket, String label, String category, Instant issuedAt, int ahead, String page)
      implements Given {}

  /** Something at a counter; the label is empty where no ticket was concerned. */
  record Done(String label, long sequence) implements Given {}

  /** Nobody waits. */
  record Nobody(long sequence) implements Given {}

  /** The rules say no. */
  record Refusal(String code) implements Given {}

  /**
   * Reads an answer.
   *
   * @throws IOException if it is none of the answers a command has
   */
  static Given of(HttpResponse<byte[]> response) throws IOException {
    try {
      return read(response);
    } catch (MalformedMessage e) {
      throw new IOException(e);
    }
  }

  private static Given read(HttpResponse<byte[]> response) throws IOException, MalformedMessage {
    return switch (response.statusCode()) {
      case 201 -> {
        IssuedTicket issued = Wire.decode(response.body(), IssuedTicket.class);
        yield new Issued(
            issued.ticket(),
            issued.label(),
            issued.category(),
            issued.issuedAt(),
            issued.ahead(),
            issued.page());
      }
      case 200 -> {
        CounterAnswer done = Wire.decode(response.body(), CounterAnswer.class);
        yield switch (done.outcome()) {
          case DONE -> new Done(done.label() == null ? "" : done.label(), done.sequence());
          case NOBODY_WAITS -> new Nobody(done.sequence());
        };
      }
      case 409 -> new Refusal(Wire.decode(response.body(), Refused.class).code());
      default ->
          throw new IOException(
              "status " + response.statusCode() + ": " + new String(response.body(), UTF_8));
    };
  }
}
