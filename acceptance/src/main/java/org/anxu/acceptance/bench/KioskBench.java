package org.anxu.acceptance.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.anxu.acceptance.HallProgram;
import org.anxu.acceptance.load.Disk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * From the finger on <em>take a number</em> until the number is painted, and until the printer has
 * cut the slip, behind which come at most ten bytes of questions; page, program and printer read
 * the same machine's clock. Before each touch the floor is asked once, so that both stand under the
 * same load.
 */
@Command(
    name = "kiosk",
    mixinStandardHelpOptions = true,
    description = {
      "From a touch in Chromium to the number on the screen and to the last byte of the slip read by",
      "a printer of 115,200 baud, with the loopback HTTP round trip and the disk's sync beside it."
    })
final class KioskBench extends Measurement {
  /** Notes when a finger came down on the key, and when the next number was painted. */
  private static final String WATCH =
      """
      () => {
        const now = () => performance.timeOrigin + performance.now();
        window.anxuTouch = {};
        document.addEventListener('pointerdown', (event) => {
          if (!event.target.closest('#take-number')) return;
          window.anxuTouch = { down: performance.timeOrigin + event.timeStamp, shown: 0, painted: 0 };
        }, true);
        new MutationObserver(() => {
          const touch = window.anxuTouch;
          if (!touch.down || touch.shown || !document.querySelector('#ticket-number')?.textContent) return;
          touch.shown = now();
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => { touch.painted = now(); };
            painted.port2.postMessage(0);
          });
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }
      """;

  private static final Duration SYNCING = Duration.ofSeconds(2);
  private static final int PRINT_SECONDS = 20;

  /** When a finger came down and when the number was painted, in milliseconds of the epoch. */
  private record Touch(double down, double painted) {}

  @Option(names = "--touches", description = "how many (default: ${DEFAULT-VALUE})")
  private int touches = 150;

  @Option(
      names = "--warm-up",
      description = "touches before that are not counted (default: ${DEFAULT-VALUE})")
  private int warmUp = 20;

  private final List<Double> toNumber = new ArrayList<>();
  private final List<Double> toLastByte = new ArrayList<>();
  private final List<Double> roundTrips = new ArrayList<>();
  private final List<Double> durable = new ArrayList<>();

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    Disk disk = Disk.under(folder, SYNCING);
    BlockingQueue<Instant> cuts = new ArrayBlockingQueue<>(4);
    int floorPort = HallProgram.freePort();
    try (KioskHall hall = KioskHall.start(folder, List.of());
        HallProgram _ = HttpBench.startFloor(folder, floorPort);
        HttpClient http = HttpClient.newHttpClient();
        Chromium browser = new Chromium()) {
      hall.devices().printer().onCut(_ -> cuts.offer(Instant.now()));
      URI floor = URI.create("http://127.0.0.1:" + floorPort + "/tickets");
      Page page = browser.openTouched(hall.port(), 1080, 1920);
      page.evaluate(WATCH);
      for (int i = 0; i < warmUp + touches; i++) {
        boolean counted = i >= warmUp;
        double got = ask(http, HttpRequest.newBuilder(floor).GET());
        double posted =
            ask(
                http,
                HttpRequest.newBuilder(floor).POST(HttpRequest.BodyPublishers.ofString("{}")));
        Touch touch = take(page);
        Instant cut = cuts.poll(PRINT_SECONDS, TimeUnit.SECONDS);
        if (cut == null) {
          throw new IOException("no slip came out within " + PRINT_SECONDS + " s");
        }
        page.locator("#number-done").tap();
        if (counted) {
          roundTrips.add(got);
          durable.add(posted);
          toNumber.add(touch.painted - touch.down);
          toLastByte.add(millis(cut) - touch.down);
        }
        if (i % 20 == 0) {
          progress("touch " + (i + 1) + ": " + (touch.painted - touch.down) + " ms to the number");
        }
      }
    }
    return List.of(report(disk));
  }

  private static Touch take(Page page) {
    page.locator("[data-category=payment]").tap();
    page.locator("#take-number").tap();
    List<?> times =
        (List<?>)
            page.waitForFunction(
                    "() => window.anxuTouch.painted && [window.anxuTouch.down, window.anxuTouch.painted]",
                    null,
                    new Page.WaitForFunctionOptions().setPollingInterval(20).setTimeout(20_000))
                .jsonValue();
    return new Touch(((Number) times.get(0)).doubleValue(), ((Number) times.get(1)).doubleValue());
  }

  private static double millis(Instant at) {
    return at.getEpochSecond() * 1e3 + at.getNano() / 1e6;
  }

  private static double ask(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<Void> answer = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
    if (answer.statusCode() >= 300) {
      throw new IOException("the floor answered " + answer.statusCode());
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  private Report report(Disk disk) {
    List<Figure> figures =
        List.of(
            new Figure("touch to number painted, p50", Statistics.median(toNumber), "ms"),
            new Figure(
                "touch to number painted, p95",
                Statistics.percentile(toNumber, 0.95),
                "ms",
                "≤ 200 ms"),
            new Figure(
                "touch to number painted, longest", Statistics.percentile(toNumber, 1), "ms"),
            new Figure("touch to last byte read, p50", Statistics.median(toLastByte), "ms"),
            new Figure(
                "touch to last byte read, p95",
                Statistics.percentile(toLastByte, 0.95),
                "ms",
                "≤ 700 ms"),
            new Figure("floor: loopback HTTP round trip, p50", Statistics.median(roundTrips), "ms"),
            new Figure("the same, p95", Statistics.percentile(roundTrips, 0.95), "ms"),
            new Figure(
                "floor: the same with a synced append, p50", Statistics.median(durable), "ms"),
            new Figure("the same, p95", Statistics.percentile(durable, 0.95), "ms"),
            new Figure("one synced append of the disk", 1e3 / disk.syncsPerSecond(), "ms"));
    String circumstances =
        String.format(
            Locale.ROOT,
            "%d touches after %d to warm up, one after another; queue server and kiosk as processes,"
                + " one page of 1080 by 1920 in Chromium, a printer that works off 11,520 bytes/s,"
                + " file system %s.",
            touches,
            warmUp,
            disk.fileSystem());
    return new Report("From the touch to the number and the slip", circumstances, figures);
  }
}
