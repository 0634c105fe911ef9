package org.anxu.bench.billing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;

/**
 * Answers as the billing system of a utility might: {@code POST /api/bills} with {@code {"account":
 * "…"}} and a key. Amounts are in fen. One account is answered slowly and one with an error, as
 * real systems do.
 */
public final class DemoBilling implements AutoCloseable {
  /** The account on the demonstration's bill: one bill overdue, one due. */
  public static final String OWING = "8812345678";

  /** Everything is paid. */
  public static final String PAID = "8800000001";

  /** The answer takes longer than anybody waits. */
  public static final String SLOW = "8800000002";

  /** The answer is an error. */
  public static final String FAILING = "8800000003";

  private static final Duration SLOWNESS = Duration.ofSeconds(20);
  private static final int LONGEST = 4 * 1024;

  private static final Map<String, List<Line>> ACCOUNTS =
      Map.of(
          OWING,
          List.of(new Line("2026-10", 8_640, "OVERDUE"), new Line("2026-11", 7_215, "OPEN")),
          PAID,
          List.of(new Line("2026-11", 5_300, "SETTLED")),
          "8800000004",
          List.of(new Line("2026-11", 12_880, "OPEN")),
          "8800000005",
          List.of(new Line("2026-11", 3_150, "OPEN")),
          SLOW,
          List.of(new Line("2026-11", 100, "OPEN")));

  private final HttpServer server;
  private final String key;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);

  private record Line(String month, int fen, String state) {}

  /** What it answers. */
  record Bills(List<Map<String, Object>> items) {}

  /** What it is asked. */
  record Question(String account) {}

  /**
   * Takes the port, 0 for any that is free.
   *
   * @param key what it wants to be shown
   */
  public DemoBilling(int port, String key) throws IOException {
    this.key = key;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/api/bills", this::answer);
  }

  /** Begins to answer. */
  public void start() {
    server.start();
  }

  /** Where it is asked. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/bills";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!("Bearer " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "{}");
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
      answer(exchange, Wire.decode(body, Question.class).account());
    } catch (MalformedMessage e) {
      send(exchange, 400, "{}");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String account)
      throws IOException, InterruptedException {
    List<Line> lines = ACCOUNTS.get(account);
    if (account.equals(SLOW) && closing.await(SLOWNESS.toMillis(), TimeUnit.MILLISECONDS)) {
      return;
    }
    if (account.equals(FAILING)) {
      send(exchange, 500, "{\"error\": \"database is down\"}");
    } else if (lines == null) {
      send(exchange, 404, "{}");
    } else {
      List<Map<String, Object>> items =
          lines.stream()
              .map(line ->
                  Map.<String, Object>of(
                      "month", line.month(), "sum", line.fen(), "state", line.state()))
              .toList();
      send(exchange, 200, new String(Wire.encode(new Bills(items)), StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
