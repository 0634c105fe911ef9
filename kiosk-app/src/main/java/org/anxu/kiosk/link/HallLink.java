package org.anxu.kiosk.link;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.protocol.ticketing.OfflineAnswer;
import org.anxu.protocol.ticketing.OfflineRequest;
import org.anxu.protocol.ticketing.OfflineSeries;
import org.anxu.protocol.ticketing.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kiosk's side of the server's HTTP API. It starts without a server and heals by itself: the
 * board is asked for every second, for ever.
 */
public final class HallLink implements TicketServer {
  private static final Logger LOG = LoggerFactory.getLogger(HallLink.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  /** The screens look once a second; together customers are told within five seconds. */
  private static final Duration STALE_AFTER = Duration.ofSeconds(4);

  static final Duration REQUEST_LIMIT = Duration.ofMillis(1_500);
  private static final Duration CATALOGUE_AGE = Duration.ofMinutes(1);
  private static final int ATTEMPTS = 3;
  private static final long RETRY_AFTER_MS = 400;

  private final URI server;
  private final Path tokenFile;
  private final HttpClient http;
  private final InstantSource clock;
  private final ScheduledExecutorService scheduler;
  private volatile HallView view = HallView.NOTHING;
  private volatile @Nullable Instant boardAt;
  private volatile BooleanSupplier givesByItself = () -> false;
  private volatile Consumer<Heard> listener = _ -> {};

  /** What changes so seldom that it is asked for once a minute. */
  private record Slow(Catalogue catalogue, OfflineSeries series, Instant at) {}

  // Of the polling thread alone.
  private @Nullable Slow slow;
  private String trouble = "not asked yet";

  /** A link that does nothing until {@link #start()}. */
  public HallLink(
      URI server,
      Path tokenFile,
      HttpClient http,
      InstantSource clock,
      ScheduledExecutorService scheduler) {
    this.server = server;
    this.tokenFile = tokenFile;
    this.http = http;
    this.clock = clock;
    this.scheduler = scheduler;
  }

  /** Begins to ask for the board; returns at once. */
  public void start() {
    var _ = scheduler.scheduleWithFixedDelay(this::poll, 0, POLL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * What the server said at one contact.
   *
   * @param anew whether catalogue and series were asked for as well, as they are every minute
   */
  public record Heard(Catalogue catalogue, BoardState board, OfflineSeries series, boolean anew) {}

  /** Tells of each contact, on the link's thread; to be called before {@link #start()}. */
  public void onContact(Consumer<Heard> told) {
    listener = told;
  }

  /**
   * Lets the kiosk give numbers by itself.
   *
   * @param rule says whether it may now, while the server is away; it is asked often
   */
  public void whileAway(BooleanSupplier rule) {
    givesByItself = rule;
  }

  /** Shows what was last known before a restart, until the server is reached. */
  public void remember(Catalogue catalogue, BoardState board) {
    view = new HallView(catalogue, board, false);
  }

  @Override
  public HallView view() {
    HallView last = view;
    Instant at = boardAt;
    // Judged by whoever looks, not by the next attempt, which may hang.
    boolean stale = at == null || older(at, STALE_AFTER);
    boolean connected = last.connected() && !stale;
    return connected
        ? last
        : new HallView(last.catalogue(), last.board(), false, givesByItself.getAsBoolean());
  }

  /**
   * Asks for a number, again with the same command id when no answer comes, at most three times
   * within a few seconds. The future never ends exceptionally.
   */
  @Override
  public CompletableFuture<IssueOutcome> issue(IssueRequest request) {
    return attempt(request, 1);
  }

  private CompletableFuture<IssueOutcome> attempt(IssueRequest request, int number) {
    return post(request)
        .thenCompose(outcome ->
            outcome instanceof IssueOutcome.Unavailable && number < ATTEMPTS
                ? again(request, number + 1)
                : CompletableFuture.completedFuture(outcome));
  }

  private CompletableFuture<IssueOutcome> again(IssueRequest request, int number) {
    var later =
        CompletableFuture.delayedExecutor(RETRY_AFTER_MS * (number - 1), TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(() -> number, later)
        .thenCompose(next -> attempt(request, next));
  }

  private CompletableFuture<IssueOutcome> post(IssueRequest request) {
    return post("/api/v1/tickets", request, REQUEST_LIMIT)
        .handle((response, failure) ->
            response == null ? new IssueOutcome.Unavailable(cause(failure)) : read(response));
  }

  @Override
  public CompletableFuture<JoinOutcome> join(OfflineRequest request) {
    return post("/api/v1/tickets/offline", request, REQUEST_LIMIT)
        .handle((response, failure) ->
            response == null ? new JoinOutcome.Unavailable(cause(failure)) : readJoin(response));
  }

  private static JoinOutcome readJoin(HttpResponse<byte[]> response) {
    try {
      return switch (response.statusCode()) {
        case 201 -> new JoinOutcome.Taken(Wire.decode(response.body(), OfflineAnswer.class));
        case 409 -> new JoinOutcome.Declined(Wire.decode(response.body(), Refused.class));
        default -> new JoinOutcome.Unavailable("status-" + response.statusCode());
      };
    } catch (MalformedMessage e) {
      LOG.warn("An answer to an offline ticket cannot be read: {}", e.getMessage());
      return new JoinOutcome.Unavailable("malformed");
    }
  }

  /**
   * Posts a message once. The future ends with the response, whatever its status, or exceptionally
   * when there is none.
   */
  CompletableFuture<HttpResponse<byte[]>> post(String path, Object message, Duration limit) {
    HttpRequest post;
    try {
      post =
          to(path)
              .timeout(limit)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(Wire.encode(message)))
              .build();
    } catch (IOException e) {
      return CompletableFuture.failedFuture(new NoToken(e));
    }
    return http.sendAsync(post, BodyHandlers.ofByteArray());
  }

  /** A short word for a post that had no response. */
  static String cause(Throwable failure) {
    return failure instanceof NoToken ? "no-token" : "no-answer";
  }

  /** The kiosk's token cannot be read, so nothing was sent. */
  private static final class NoToken extends IOException {
    private static final long serialVersionUID = 1L;

    NoToken(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static IssueOutcome read(HttpResponse<byte[]> response) {
    try {
      return switch (response.statusCode()) {
        case 200, 201 -> new IssueOutcome.Issued(Wire.decode(response.body(), IssuedTicket.class));
        case 409, 429 -> new IssueOutcome.Declined(Wire.decode(response.body(), Refused.class));
        case 401, 403 -> {
          LOG.error("The server does not admit this kiosk: check anxu.kiosk.token-file");
          yield new IssueOutcome.Unavailable("not-admitted");
        }
        default -> new IssueOutcome.Unavailable("status-" + response.statusCode());
      };
    } catch (MalformedMessage e) {
      LOG.warn("An answer to a touch cannot be read: {}", e.getMessage());
      return new IssueOutcome.Unavailable("malformed");
    }
  }

  private void poll() {
    try {
      Slow known = slow;
      boolean anew = known == null || older(known.at(), CATALOGUE_AGE);
      if (known == null || anew) {
        known = new Slow(get("/api/v1/catalogue", Catalogue.class), series(), clock.instant());
        slow = known;
      }
      BoardState board = get("/api/v1/board", BoardState.class);
      boardAt = clock.instant();
      view = new HallView(known.catalogue(), board, true);
      listener.accept(new Heard(known.catalogue(), board, known.series(), anew));
      note("");
    } catch (IOException | MalformedMessage e) {
      note(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A server of one release before does not know the question: then no tickets without it. */
  private OfflineSeries series() throws IOException, InterruptedException, MalformedMessage {
    HttpResponse<byte[]> response =
        http.send(to("/api/v1/tickets/offline").GET().build(), BodyHandlers.ofByteArray());
    return response.statusCode() == 200
        ? Wire.decode(response.body(), OfflineSeries.class)
        : new OfflineSeries(null, null, 0);
  }

  /** Says each change of state once, not every second. */
  private void note(String now) {
    if (!now.equals(trouble)) {
      if (now.isEmpty()) {
        LOG.info("Connected to {}", server);
      } else {
        LOG.warn("No board from {}: {}", server, now);
      }
      trouble = now;
    }
  }

  private boolean older(Instant then, Duration limit) {
    return Duration.between(then, clock.instant()).compareTo(limit) > 0;
  }

  private <T> T get(String path, Class<T> type)
      throws IOException, InterruptedException, MalformedMessage {
    HttpResponse<byte[]> response = http.send(to(path).GET().build(), BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + " answered " + response.statusCode());
    }
    return Wire.decode(response.body(), type);
  }

  /** The token is read anew each time, so that a replaced one works without a restart. */
  private HttpRequest.Builder to(String path) throws IOException {
    String token = Files.readString(tokenFile).strip();
    if (!token.matches("[\\x21-\\x7e]{3,512}")) {
      throw new IOException("the token file holds no token");
    }
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(REQUEST_LIMIT)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token);
  }
}
