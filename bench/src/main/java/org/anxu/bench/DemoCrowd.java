package org.anxu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.ticketing.CounterAnswer;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.protocol.ticketing.IssueRequest;

/**
 * Simulated customers who come, and officers at counters 2 and 3 who serve them, so that the
 * screens live. They use the HTTP API as anybody else would; counter 1 is left to the person at the
 * console.
 */
final class DemoCrowd implements AutoCloseable {
  private static final Logger log = Logger.getLogger(DemoCrowd.class.getName());
  private static final List<String> CATEGORIES =
      List.of("payment", "payment", "payment", "debit", "install", "rename", "complaint");

  private final URI server;
  private final Random chance = new Random(1);
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final ScheduledExecutorService time =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("crowd").factory());
  private final Map<String, CounterPhase> phases = new TreeMap<>();

  private DemoCrowd(URI server) {
    this.server = server;
  }

  static DemoCrowd start(DemoSecrets secrets, DemoPorts ports)
      throws IOException, InterruptedException {
    DemoCrowd crowd = new DemoCrowd(URI.create("http://127.0.0.1:" + ports.server));
    String token = Files.readString(secrets.device("crowd", "kiosk")).strip();
    crowd.every(6, () -> crowd.customer("Bearer " + token));
    crowd.every(4, crowd.officer("2", "1002", secrets.staff("1002", "cashier")));
    crowd.every(5, crowd.officer("3", "1003", secrets.staff("1003", "installer")));
    return crowd;
  }

  private void every(int seconds, Runnable act) {
    time.scheduleWithFixedDelay(act, 1, seconds, TimeUnit.SECONDS);
  }

  private void customer(String authorization) {
    String category = CATEGORIES.get(chance.nextInt(CATEGORIES.size()));
    post("/api/v1/tickets", authorization, new IssueRequest(newId(), category));
  }

  private Runnable officer(String counter, String number, String password) {
    String credentials =
        Base64.getEncoder()
            .encodeToString((number + ":" + password).getBytes(StandardCharsets.UTF_8));
    return () -> work(counter, "Basic " + credentials);
  }

  /** One step of an officer's day; now and then a short leave. */
  private void work(String counter, String authorization) {
    CounterPhase phase = phases.getOrDefault(counter, CounterPhase.CLOSED);
    String action =
        switch (phase) {
          case CLOSED -> "open";
          case FREE -> chance.nextInt(12) == 0 ? "pause" : "call-next";
          case CALLED -> "start";
          case SERVING -> chance.nextInt(3) == 0 ? "complete" : "";
          case PAUSED -> chance.nextInt(4) == 0 ? "resume" : "";
        };
    if (action.isEmpty()) {
      return;
    }
    CounterRequest request =
        action.equals("pause")
            ? CounterRequest.pause(
                newId(), "SHORT_LEAVE", Instant.now().plusSeconds(60), null, false)
            : CounterRequest.of(newId());
    byte[] answer = post("/api/v1/counters/" + counter + "/" + action, authorization, request);
    try {
      // A refusal has no phase: begin again from an open counter.
      phases.put(
          counter,
          answer.length == 0
              ? CounterPhase.FREE
              : Wire.decode(answer, CounterAnswer.class).phase());
    } catch (MalformedMessage e) {
      log.log(Level.WARNING, "counter {0}: {1}", new Object[] {counter, e.getMessage()});
    }
  }

  /** The body of a 2xx answer; empty when refused or not answered. */
  private byte[] post(String path, String authorization, Object body) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(Duration.ofSeconds(5))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.encode(body)))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return response.statusCode() / 100 == 2 ? response.body() : new byte[0];
    } catch (IOException e) {
      log.log(Level.WARNING, "the crowd got no answer: {0}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new byte[0];
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  @Override
  public void close() {
    time.shutdownNow();
  }
}
