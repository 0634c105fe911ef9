package org.anxu.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anxu.acceptance.HallClient;
import org.anxu.acceptance.HallProgram;
import org.anxu.acceptance.Mosquitto;
import org.anxu.acceptance.ServerProcess;
import org.anxu.acceptance.load.Displays;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;
import org.anxu.protocol.link.Received;
import org.anxu.protocol.ticketing.IssueRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * From the press of <em>next</em>, the request's first byte, until the call has reached every
 * display; each is a client of its own with its own token, linked as displays are. All of them run
 * in this process, on the machine that serves them.
 */
@Command(
    name = "displays",
    mixinStandardHelpOptions = true,
    description = "From the press of 'next' until every one of many displays has the call.")
final class DisplaysBench extends Measurement {
  /** Who carries the messages. */
  enum Broker {
    EMBEDDED,
    MOSQUITTO
  }

  private static final Topics TOPICS = new Topics("main");
  private static final int PATIENCE_SECONDS = 60;

  @Option(names = "--displays", description = "how many displays (default: ${DEFAULT-VALUE})")
  private int displays = 50;

  @Option(names = "--calls", description = "how many calls (default: ${DEFAULT-VALUE})")
  private int calls = 200;

  @Option(names = "--warm-up", description = "calls before them (default: ${DEFAULT-VALUE})")
  private int warmUp = 50;

  @Option(
      names = "--every-millis",
      description = "time from call to call (default: ${DEFAULT-VALUE})")
  private long everyMillis = 200;

  @Option(
      names = "--broker",
      description = "who carries the messages: ${COMPLETION-CANDIDATES} (default: EMBEDDED)")
  private Broker broker = Broker.EMBEDDED;

  /** One press, and when each display had heard of it. */
  private final class Press {
    final long at = System.nanoTime();
    final CountDownLatch missing = new CountDownLatch(displays);
    final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

    void heard() {
      millis.add((System.nanoTime() - at) / 1e6);
      missing.countDown();
    }
  }

  private volatile @Nullable Press press;

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("server");
    Secrets secrets = secrets(data);
    int mosquittoPort = HallProgram.freePort();
    List<BrokerLink> links = new ArrayList<>();
    try (Mosquitto mosquitto = mosquitto(data, mosquittoPort);
        ServerProcess server = ServerProcess.start(data, List.of(), settings(mosquittoPort))) {
      try {
        int port = mosquitto == null ? server.mqttPort : mosquittoPort;
        CountDownLatch connected = new CountDownLatch(displays);
        for (int i = 0; i < displays; i++) {
          links.add(display(port, secrets.displays().get(i), connected));
        }
        if (!connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IOException(connected.getCount() + " displays did not connect");
        }
        return List.of(report(press(server.port, secrets)));
      } finally {
        links.forEach(BrokerLink::close);
      }
    }
  }

  /** Who may do what in this hall; the first two as they are shown over HTTP. */
  private record Secrets(String kiosk, String pad, String officer, List<String> displays) {}

  private Secrets secrets(Path data) throws IOException, InterruptedException {
    String kiosk = ServerProcess.command(data, "device", "add", "kiosk-1", "--kind", "kiosk");
    String pad =
        ServerProcess.command(data, "device", "add", "pad-1", "--kind", "pad", "--counter", "1");
    String officer = ServerProcess.command(data, "staff", "add", "1001", "--role", "cashier");
    return new Secrets("Bearer " + kiosk, "Bearer " + pad, officer, Displays.add(data, displays));
  }

  private @Nullable Mosquitto mosquitto(Path data, int port)
      throws IOException, InterruptedException {
    if (broker == Broker.EMBEDDED) {
      return null;
    }
    Mosquitto mosquitto = Mosquitto.beside(data, port);
    mosquitto.start();
    return mosquitto;
  }

  private List<String> settings(int mosquittoPort) {
    return broker == Broker.EMBEDDED
        ? List.of()
        : List.of("--anxu.mqtt.embedded=false", "--anxu.mqtt.url=tcp://127.0.0.1:" + mosquittoPort);
  }

  private BrokerLink display(int port, String token, CountDownLatch connected) {
    String name = token.substring(0, token.indexOf('.'));
    LinkSettings settings =
        new LinkSettings(
            URI.create("tcp://127.0.0.1:" + port),
            name,
            name,
            token::toCharArray,
            LinkSettings.DEVICE_KEEP_ALIVE,
            null);
    BrokerLink link = new BrokerLink(settings, InstantSource.system());
    link.subscribe(TOPICS.all(), this::heard);
    link.onConnected(connected::countDown);
    link.start();
    return link;
  }

  private void heard(Received message) {
    if (message.topic().equals(TOPICS.calls())) {
      try {
        Wire.decode(message.payload(), Call.class);
      } catch (MalformedMessage e) {
        throw new IllegalStateException(e);
      }
      Press waiting = press;
      if (waiting != null) {
        waiting.heard();
      }
    }
  }

  private List<Press> press(int port, Secrets secrets) throws IOException, InterruptedException {
    HallClient client = new HallClient(port);
    LatencyBench.act(client, "open", HallClient.basic("1001", secrets.officer()));
    List<Press> pressed = new ArrayList<>();
    for (int i = 0; i < warmUp + calls; i++) {
      IssueRequest request = new IssueRequest(UUID.randomUUID().toString(), "payment");
      LatencyBench.demand(client.post("/api/v1/tickets", secrets.kiosk(), request), 201);
      Thread.sleep(everyMillis);
      Press now = new Press();
      press = now;
      LatencyBench.act(client, "call-next", secrets.pad());
      if (!now.missing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(now.missing.getCount() + " displays did not hear call " + (i + 1));
      }
      press = null;
      LatencyBench.act(client, "start", secrets.pad());
      LatencyBench.act(client, "complete", secrets.pad());
      if (i >= warmUp) {
        pressed.add(now);
      }
    }
    return pressed;
  }

  private Report report(List<Press> pressed) {
    List<Double> each = new ArrayList<>();
    List<Double> last = new ArrayList<>();
    for (Press press : pressed) {
      each.addAll(press.millis);
      last.add(Collections.max(press.millis));
    }
    // The aims are for these two sizes; others are printed without one.
    String middle = displays == 50 ? "≤ 20 ms" : "";
    String tail = displays == 50 ? "≤ 100 ms" : displays == 500 ? "≤ 250 ms" : "";
    return new Report(
        "From the press of 'next' to %d displays, %s broker"
            .formatted(displays, broker.name().toLowerCase(Locale.ROOT)),
        "%d calls %d ms apart, every display a client with its own token; all on one machine."
            .formatted(calls, everyMillis),
        List.of(
            new Figure("press to a display, p50", Statistics.median(each), "ms", middle),
            new Figure("press to a display, p95", Statistics.percentile(each, 0.95), "ms"),
            new Figure("press to a display, p99", Statistics.percentile(each, 0.99), "ms", tail),
            new Figure("press to the last display, p50", Statistics.median(last), "ms"),
            new Figure("press to the last display, p99", Statistics.percentile(last, 0.99), "ms")));
  }
}
