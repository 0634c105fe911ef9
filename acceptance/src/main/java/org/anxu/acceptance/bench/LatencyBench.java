package org.anxu.acceptance.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxu.acceptance.DemoProcess;
import org.anxu.acceptance.HallClient;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CounterAnswer;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.protocol.ticketing.IssueRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * From the answer to <em>next</em> until the number is painted on the page of the counter display
 * and of the hall screen; page and program read the same machine's clock.
 */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    description = "From the answer to 'next' until the number stands on the screens.")
final class LatencyBench extends Measurement {
  /** Notes when each label first stood in the page, and when the frame after that was painted. */
  private static final String WATCH =
      """
      () => {
        const root = document.documentElement;
        window.anxuSeen = {};
        new MutationObserver(() => {
          const label = root.dataset.label;
          if (!label || label in window.anxuSeen) return;
          const seen = { shown: Date.now(), painted: 0 };
          window.anxuSeen[label] = seen;
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => { seen.painted = Date.now(); };
            painted.port2.postMessage(0);
          });
        }).observe(root, { attributes: true, attributeFilter: ['data-label'] });
      }
      """;

  /**
   * From the answer until a label stood in the page, less than nothing where the page was faster
   * than the answer; and from the request until it was painted. Milliseconds.
   */
  private record Delay(double shown, double painted) {}

  @Option(names = "--calls", description = "how many calls (default: ${DEFAULT-VALUE})")
  private int calls = 200;

  @Option(
      names = "--every-millis",
      description =
          "time from call to call; the hall screen keeps each for 5 s in one of two places, so that"
              + " calls which come faster wait for a place by design (default: ${DEFAULT-VALUE})")
  private long everyMillis = 3_100;

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    List<Delay> atCounter = new ArrayList<>();
    List<Delay> inHall = new ArrayList<>();
    try (DemoProcess hall = DemoProcess.start(folder.resolve("hall"));
        Chromium browser = new Chromium()) {
      String kiosk = "Bearer " + hall.token("kiosk-1");
      String pad = "Bearer " + hall.token("pad-1"); // counter 1's, which the demonstration has
      HallClient client = new HallClient(hall.serverPort);
      act(client, "open", HallClient.basic("1001", hall.password("1001")));
      Page counterPage = browser.open(hall.displayPort, 1024, 600);
      Page hallPage = browser.open(hall.hallScreenPort, 1920, 1080);
      counterPage.evaluate(WATCH);
      hallPage.evaluate(WATCH);
      for (int i = 0; i < calls; i++) {
        Instant next = Instant.now().plusMillis(everyMillis);
        String id = UUID.randomUUID().toString();
        demand(client.post("/api/v1/tickets", kiosk, new IssueRequest(id, "payment")), 201);
        Instant asked = Instant.now();
        String label = act(client, "call-next", pad);
        Instant answered = Instant.now();
        atCounter.add(delay(counterPage, label, asked, answered));
        inHall.add(delay(hallPage, label, asked, answered));
        if (i % 20 == 0) {
          progress(
              "call "
                  + (i + 1)
                  + ": counter "
                  + atCounter.getLast()
                  + ", hall "
                  + inHall.getLast());
        }
        act(client, "start", pad);
        act(client, "complete", pad);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
      }
    }
    String circumstances =
        calls
            + " calls "
            + everyMillis
            + " ms apart, the whole hall as processes, both pages in Chromium.";
    List<Figure> figures = new ArrayList<>(percentiles("counter display", atCounter));
    figures.addAll(percentiles("hall screen", inHall));
    return List.of(new Report("From 'next' to the screens", circumstances, figures));
  }

  /** Acts at counter 1 and gives the number it is about. */
  static String act(HallClient client, String action, String authorization) throws IOException {
    return act(client, "1", action, authorization);
  }

  static String act(HallClient client, String counter, String action, String authorization)
      throws IOException {
    CounterRequest request = CounterRequest.of(UUID.randomUUID().toString());
    HttpResponse<byte[]> answer =
        client.post("/api/v1/counters/" + counter + "/" + action, authorization, request);
    demand(answer, 200);
    try {
      String label = Wire.decode(answer.body(), CounterAnswer.class).label();
      return label == null ? "" : label;
    } catch (MalformedMessage e) {
      throw new IOException(e);
    }
  }

  static void demand(HttpResponse<byte[]> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(answer.uri() + " answered " + answer.statusCode());
    }
  }

  private static Delay delay(Page page, String label, Instant asked, Instant answered) {
    List<?> times =
        (List<?>)
            page.waitForFunction(
                    "label => { const seen = window.anxuSeen[label];"
                        + " return seen && seen.painted ? [seen.shown, seen.painted] : false; }",
                    label,
                    new Page.WaitForFunctionOptions().setPollingInterval(20).setTimeout(20_000))
                .jsonValue();
    return new Delay(millis(answered, times.get(0)), millis(asked, times.get(1)));
  }

  private static double millis(Instant since, Object epochMillis) {
    Instant at = Instant.ofEpochMilli(((Number) epochMillis).longValue());
    return Duration.between(since, at).toNanos() / 1e6;
  }

  private static List<Figure> percentiles(String screen, List<Delay> delays) {
    List<Double> shown = delays.stream().map(Delay::shown).toList();
    List<Double> painted = delays.stream().map(Delay::painted).toList();
    return List.of(
        new Figure(screen + ", p50", Statistics.median(shown), "ms"),
        new Figure(screen + ", p95", Statistics.percentile(shown, 0.95), "ms", "≤ 300 ms"),
        new Figure(screen + ", p99", Statistics.percentile(shown, 0.99), "ms"),
        new Figure(screen + ", request to painted, p50", Statistics.median(painted), "ms"),
        new Figure(
            screen + ", request to painted, p95", Statistics.percentile(painted, 0.95), "ms"));
  }
}
