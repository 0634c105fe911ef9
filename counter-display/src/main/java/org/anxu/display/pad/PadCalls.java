package org.anxu.display.pad;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.anxu.display.pad.PadActions.Action;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.hardware.pad.PadKey;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.ticketing.CounterAnswer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the keys of a pad ask for, one request after the other. A request without an answer is
 * repeated under the same id, so that one press never acts twice. A press that could not be sent in
 * time is dropped: nobody expects a call minutes after the key.
 *
 * <p>As a device it says how the server takes the pad's requests: READY, FAULT ({@code
 * not-accepted}: its token is not that of a pad of this counter), ABSENT ({@code no-answer}), or
 * UNKNOWN ({@code not-used-yet}).
 */
public final class PadCalls extends ReportingDevice {
  private static final Logger log = LoggerFactory.getLogger(PadCalls.class);
  private static final int MOST_WAITING = 4;
  private static final int ATTEMPTS = 3;
  private static final int LONGEST_TURNS = 64;
  private static final Duration STALE = Duration.ofSeconds(3);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
  private static final Duration AGAIN = Duration.ofMillis(300);

  /** How long an answer says more of the counter than the board, which comes a moment later. */
  private static final Duration ANSWER_COUNTS = Duration.ofSeconds(1);

  private final URI counter;
  private final Supplier<char[]> token;
  private final Supplier<@Nullable CounterPhase> board;
  private final InstantSource clock;
  private final HttpClient http;
  private final InOrder turns;
  private final Queue<Press> waiting = new ArrayDeque<>();
  private boolean busy;
  private @Nullable CounterPhase answered;
  private Instant answeredAt = Instant.MIN;

  private record Press(PadKey key, Instant at) {}

  /**
   * The pad of a counter.
   *
   * @param server the queue server's address
   * @param counter the counter's id
   * @param token the pad's token, {@code NAME.SECRET}, read anew for each request
   * @param board what the counter does as far as is known, or null
   */
  public PadCalls(
      URI server,
      String counter,
      Supplier<char[]> token,
      Supplier<@Nullable CounterPhase> board,
      ScheduledExecutorService timer,
      InstantSource clock) {
    super("pad-server", clock);
    this.counter = server.resolve("/api/v1/counters/" + counter + "/");
    this.token = token;
    this.board = board;
    this.clock = clock;
    this.turns = new InOrder(timer, LONGEST_TURNS);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_LIMIT)
            .executor(timer)
            .build();
  }

  /** A key was pressed; returns at once. */
  public void pressed(PadKey key) {
    Press press = new Press(key, clock.instant());
    turns.offer(() -> {
      if (waiting.size() < MOST_WAITING) {
        waiting.add(press);
        next();
      } else {
        log.warn("the key {} was dropped: too many wait for the server", key.word());
      }
    });
  }

  private void next() {
    Press press = busy ? null : waiting.poll();
    if (press == null) {
      return;
    }
    if (press.at().plus(STALE).isBefore(clock.instant())) {
      log.warn("the key {} was dropped: the server took too long before", press.key().word());
      next();
      return;
    }
    Optional<Action> action = PadActions.of(press.key(), phase(), UUID.randomUUID().toString());
    if (action.isEmpty()) {
      log.info("the key {} does nothing now", press.key().word());
      next();
      return;
    }
    busy = true;
    send(action.get(), 1);
  }

  private @Nullable CounterPhase phase() {
    boolean fresh = clock.instant().isBefore(answeredAt.plus(ANSWER_COUNTS));
    return fresh && answered != null ? answered : board.get();
  }

  private void send(Action action, int attempt) {
    HttpRequest request;
    try {
      request =
          HttpRequest.newBuilder(counter.resolve(action.action()))
              .timeout(ANSWER_LIMIT)
              .header("Authorization", "Bearer " + new String(token.get()))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(Wire.encode(action.body())))
              .build();
    } catch (java.io.UncheckedIOException e) {
      log.warn("the pad's token cannot be used: {}", String.valueOf(e.getMessage()));
      done(Readiness.FAULT, "no-token");
      return;
    }
    var _ =
        http.sendAsync(request, BodyHandlers.ofByteArray())
            .whenComplete((answer, failure) ->
                turns.offer(() -> {
                  if (failure == null) {
                    answered(action, answer);
                  } else {
                    unanswered(action, attempt);
                  }
                }));
  }

  private void unanswered(Action action, int attempt) {
    if (attempt >= ATTEMPTS) {
      log.warn("{}: the server does not answer", action.action());
      done(Readiness.ABSENT, "no-answer");
      return;
    }
    turns.after(AGAIN, () -> send(action, attempt + 1));
  }

  private void answered(Action action, HttpResponse<byte[]> answer) {
    switch (answer.statusCode()) {
      case 200 -> {
        try {
          answered = Wire.decode(answer.body(), CounterAnswer.class).phase();
          answeredAt = clock.instant();
        } catch (MalformedMessage e) {
          log.warn("{}: the answer cannot be read: {}", action.action(), e.getMessage());
        }
        done(Readiness.READY, "");
      }
      case 409 -> {
        log.info("{}: refused", action.action());
        done(Readiness.READY, "");
      }
      case 401, 403 -> {
        log.warn("{}: the token is not that of a pad of this counter", action.action());
        done(Readiness.FAULT, "not-accepted");
      }
      default -> {
        log.warn("{}: the server answered {}", action.action(), answer.statusCode());
        done(Readiness.FAULT, "server-error");
      }
    }
  }

  private void done(Readiness readiness, String reason) {
    status.note(readiness, reason);
    busy = false;
    next();
  }

  @Override
  public void start() {
    status.note(Readiness.UNKNOWN, "not-used-yet");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
