package org.anxu.kiosk.link;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.BillAnswer;
import org.anxu.protocol.ticketing.BillRequest;
import org.anxu.protocol.ticketing.FindRequest;
import org.anxu.protocol.ticketing.FoundTickets;
import org.anxu.protocol.ticketing.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The questions of a customer that change nothing. Each is asked once; who wants to know asks
 * again. The futures never end exceptionally. Accounts stand in bodies alone, never in a log.
 */
public final class HallRequests {
  private static final Logger LOG = LoggerFactory.getLogger(HallRequests.class);

  /** The server itself waits three seconds for the billing system before it says "not now". */
  private static final Duration LOOKUP_LIMIT = Duration.ofMillis(4_500);

  private final HallLink hall;

  /** Asks over this link. */
  public HallRequests(HallLink hall) {
    this.hall = hall;
  }

  /** What is to be paid for an account. */
  public CompletableFuture<Reply<BillAnswer>> lookUp(String account) {
    return ask("/api/v1/bills/lookup", new BillRequest(account), BillAnswer.class, LOOKUP_LIMIT);
  }

  /** The tickets that a lost slip may be of, the likeliest first. */
  public CompletableFuture<Reply<FoundTickets>> find(FindRequest request) {
    return ask("/api/v1/tickets/find", request, FoundTickets.class, HallLink.REQUEST_LIMIT);
  }

  private <T> CompletableFuture<Reply<T>> ask(
      String path, Object question, Class<T> type, Duration limit) {
    return hall.post(path, question, limit)
        .handle((response, failure) ->
            response == null
                ? new Reply.Unavailable<>(HallLink.cause(failure))
                : read(path, response, type));
  }

  private static <T> Reply<T> read(String path, HttpResponse<byte[]> response, Class<T> type) {
    try {
      return switch (response.statusCode()) {
        case 200 -> new Reply.Told<>(Wire.decode(response.body(), type));
        case 409, 429 -> new Reply.Declined<>(Wire.decode(response.body(), Refused.class).reason());
        default -> {
          LOG.warn("{} answered {}", path, response.statusCode());
          yield new Reply.Unavailable<>("status-" + response.statusCode());
        }
      };
    } catch (MalformedMessage e) {
      LOG.warn("An answer of {} cannot be read", path);
      return new Reply.Unavailable<>("malformed");
    }
  }
}
