package org.anxu.display.rating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CounterRatingRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a customer's rating with the display's own token, and again when no answer comes: the same
 * again changes nothing there.
 *
 * <p>As a device it says how the server takes them: READY, FAULT ({@code not-accepted}: its token
 * is not that of a display of this counter), ABSENT ({@code no-answer}), or UNKNOWN ({@code
 * not-used-yet}).
 */
public final class RatingCalls extends ReportingDevice {
  /** Kept, or what the server said otherwise, as an HTTP status for the page. */
  public static final int KEPT = 200;

  /** The server will not take this one. */
  public static final int REFUSED = 409;

  /** It did not get through, or was not understood. */
  public static final int FAILED = 502;

  private static final Logger log = LoggerFactory.getLogger(RatingCalls.class);
  private static final int ATTEMPTS = 3;
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);

  private final URI address;
  private final Supplier<char[]> token;
  private final Duration answerLimit;
  private @Nullable HttpClient http;

  /**
   * Ratings at a counter.
   *
   * @param server the queue server's address
   * @param counter the counter's id
   * @param token the display's token, {@code NAME.SECRET}, read anew for each request
   */
  public RatingCalls(URI server, String counter, Supplier<char[]> token, InstantSource clock) {
    this(server, counter, token, clock, ANSWER_LIMIT);
  }

  /** With another time after which an answer counts as lost. */
  RatingCalls(
      URI server,
      String counter,
      Supplier<char[]> token,
      InstantSource clock,
      Duration answerLimit) {
    super("rating", clock);
    this.answerLimit = answerLimit;
    this.address = server.resolve("/api/v1/counters/" + counter + "/rating");
    this.token = token;
  }

  /** Made for the first rating: some megabytes that many a small board never needs. */
  private synchronized HttpClient http() {
    HttpClient known = http;
    if (known == null) {
      known =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(answerLimit)
              .build();
      http = known;
    }
    return known;
  }

  /**
   * Sends one rating and waits for the answer: {@link #KEPT}, {@link #REFUSED}, {@link #FAILED}.
   */
  public int send(CounterRatingRequest rating) {
    HttpRequest request;
    try {
      request =
          HttpRequest.newBuilder(address)
              .timeout(answerLimit)
              .header("Authorization", "Bearer " + new String(token.get()))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(Wire.encode(rating)))
              .build();
    } catch (UncheckedIOException e) {
      log.warn("the display's token cannot be used: {}", String.valueOf(e.getMessage()));
      status.note(Readiness.FAULT, "no-token");
      return FAILED;
    }
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return answered(http().send(request, BodyHandlers.discarding()).statusCode());
      } catch (IOException e) {
        log.warn(
            "a rating got no answer (attempt {}): {}", attempt, String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return FAILED;
      }
    }
    status.note(Readiness.ABSENT, "no-answer");
    return FAILED;
  }

  private int answered(int code) {
    switch (code) {
      case KEPT, REFUSED -> {
        status.note(Readiness.READY, "");
        return code;
      }
      case 401, 403 -> {
        log.warn("a rating was not accepted: the token is not that of a display of this counter");
        status.note(Readiness.FAULT, "not-accepted");
      }
      default -> {
        log.warn("a rating was answered {}", code);
        status.note(Readiness.FAULT, "server-error");
      }
    }
    return FAILED;
  }

  @Override
  public void start() {
    status.note(Readiness.UNKNOWN, "not-used-yet");
  }

  @Override
  public synchronized void close() {
    if (http != null) {
      http.shutdownNow();
    }
  }
}
