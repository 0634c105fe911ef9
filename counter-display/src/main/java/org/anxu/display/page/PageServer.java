package org.anxu.display.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.anxu.display.rendering.Texts;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CounterRatingRequest;
import org.jspecify.annotations.Nullable;

/** Serves the page, its stream and the state of health, to this machine unless told otherwise. */
public final class PageServer implements AutoCloseable {
  private static final int LONGEST_RATING = 200;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Pictures pictures;
  private final EventStream stream;
  private final PageFiles files;
  private final Supplier<byte[]> health;
  private final @Nullable ToIntFunction<CounterRatingRequest> rater;

  /**
   * Binds the port.
   *
   * @param address where to listen
   * @param page {@code hall} or {@code counter}
   * @param chime whether a call is heard
   * @param health the state of health as JSON
   * @param rater what takes a customer's rating and answers with an HTTP status, or null
   * @throws IOException if the port is taken
   */
  public PageServer(
      InetSocketAddress address,
      String page,
      boolean chime,
      Pictures pictures,
      Supplier<byte[]> health,
      @Nullable ToIntFunction<CounterRatingRequest> rater)
      throws IOException {
    this.pictures = pictures;
    this.health = health;
    this.rater = rater;
    this.files = new PageFiles(page, chime, new Texts());
    this.stream = new EventStream(pictures, files.edition());
    this.server = HttpServer.create(address, 16);
    // One thread waits for each open stream; virtual ones cost next to nothing.
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  /** Begins to serve. */
  public void start() {
    server.start();
  }

  /** The port that is served, also when any free one was asked for. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** How many pages look. */
  public int pages() {
    return stream.open();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    if (rater != null && method.equals("POST") && isRating(exchange)) {
      rate(exchange, rater);
      return;
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      Answers.plain(exchange, 405, "only GET is understood here");
      return;
    }
    String path = exchange.getRequestURI().getPath();
    PageFiles.PageFile file = files.at(path);
    if (file != null) {
      Answers.send(exchange, 200, file.type(), file.body());
    } else if (path.equals("/events") && method.equals("GET")) {
      stream.serve(exchange);
    } else if (path.equals("/health")) {
      Answers.send(exchange, 200, "application/json", health.get());
    } else {
      Answers.plain(exchange, 404, "no such page");
    }
  }

  private static boolean isRating(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().equals("/rating");
  }

  /** A touch on our own page; a page of another site cannot make a browser send one. */
  private static void rate(HttpExchange exchange, ToIntFunction<CounterRatingRequest> rater)
      throws IOException {
    var headers = exchange.getRequestHeaders();
    String origin = headers.getFirst("Origin");
    String host = headers.getFirst("Host");
    if (origin == null || host == null || !origin.equals("http://" + host)) {
      Answers.plain(exchange, 403, "only this display's own page may do this");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_RATING + 1);
    if (body.length > LONGEST_RATING) {
      Answers.plain(exchange, 413, "a rating is shorter than that");
      return;
    }
    CounterRatingRequest rating;
    try {
      rating = Wire.decode(body, CounterRatingRequest.class);
    } catch (MalformedMessage e) {
      Answers.plain(exchange, 400, "that is no rating");
      return;
    }
    int status = rater.applyAsInt(rating);
    Answers.send(exchange, status, "text/plain; charset=utf-8", new byte[0]);
  }

  @Override
  public void close() {
    pictures.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
