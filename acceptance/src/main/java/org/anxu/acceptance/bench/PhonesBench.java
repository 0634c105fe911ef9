package org.anxu.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxu.acceptance.HallClient;
import org.anxu.acceptance.ServerProcess;
import org.anxu.acceptance.load.PhoneCrowd;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What many open pages of tickets cost the server: its memory before and after, and how long a call
 * takes to reach the last of them.
 */
@Command(
    name = "phones",
    mixinStandardHelpOptions = true,
    description = "Memory of the server under many open ticket pages, and a call's way to them.")
final class PhonesBench extends Measurement {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Changes closer together than half a second are told as one. */
  private static final Duration APART = Duration.ofMillis(700);

  private static final String OFFICER = "1001";

  @Option(names = "--pages", description = "pages open at once (default: ${DEFAULT-VALUE})")
  private int pages = 500;

  @Option(names = "--calls", description = "calls and calls taken back (default: ${DEFAULT-VALUE})")
  private int calls = 40;

  @Option(
      names = "--idle",
      description = "seconds left alone before memory is read (default: ${DEFAULT-VALUE})")
  private int idleSeconds = 30;

  @Option(names = "--rounds", description = "servers started afresh (default: ${DEFAULT-VALUE})")
  private int rounds = 3;

  private final List<Double> before = new ArrayList<>();
  private final List<Double> after = new ArrayList<>();
  private final List<Double> growth = new ArrayList<>();
  private final List<Double> millis = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    for (int i = 0; i < rounds; i++) {
      oneServer(folder.resolve("phones-" + i));
      progress(
          "round %d: VmRSS %.1f MB, with %d pages %.1f MB"
              .formatted(i + 1, before.getLast(), pages, after.getLast()));
    }
    String circumstances =
        ("Medians of %d starts. %d tickets, each with its page open on a connection of its own;"
                + " memory is read after %d s left alone, before the pages are opened and after %d"
                + " calls were told to every one of them.")
            .formatted(rounds, pages, idleSeconds, calls);
    return List.of(
        new Report(
            "Ticket pages on phones",
            circumstances,
            List.of(
                new Figure("queue-server, VmRSS, no page open", Statistics.median(before), "MB"),
                new Figure("the same with " + pages + " pages", Statistics.median(after), "MB"),
                new Figure(
                    pages + " pages, median of the differences",
                    Statistics.median(growth),
                    "MB",
                    "≤ 20 MB"),
                new Figure("change to the last page, p50", Statistics.median(millis), "ms"),
                new Figure(
                    "change to the last page, p95", Statistics.percentile(millis, 0.95), "ms"),
                new Figure(
                    "processor time for telling one change to all pages",
                    Statistics.median(processor),
                    "ms"))));
  }

  private void oneServer(Path data) throws IOException, InterruptedException {
    String kiosk = ServerProcess.command(data, "device", "add", "kiosk-1", "--kind", "kiosk");
    String password = ServerProcess.command(data, "staff", "add", OFFICER, "--role", "cashier");
    String officer = HallClient.basic(OFFICER, password);
    try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
      act(server, officer, "open");
      List<URI> addresses = tickets(server, "Bearer " + kiosk);
      // What a first page and a first call load is not what pages cost.
      try (PhoneCrowd few = PhoneCrowd.open(addresses.subList(pages - 1, pages), PATIENCE)) {
        told(server, officer, few, "call-next");
        told(server, officer, few, "withdraw");
      }
      double empty = resident(server);
      try (PhoneCrowd crowd = PhoneCrowd.open(addresses, PATIENCE)) {
        Duration spent = server.app().processorTime();
        for (int i = 0; i < calls; i++) {
          // A call taken back leaves all of them waiting: every page has something to hear.
          millis.add(told(server, officer, crowd, i % 2 == 0 ? "call-next" : "withdraw"));
          Thread.sleep(APART);
        }
        processor.add(server.app().processorTime().minus(spent).toNanos() / 1e6 / calls);
        double full = resident(server);
        before.add(empty);
        after.add(full);
        growth.add(full - empty);
      }
    }
  }

  /** Milliseconds from asking for a change until the last page knows of it. */
  private static double told(ServerProcess server, String officer, PhoneCrowd crowd, String action)
      throws IOException {
    int wanted = crowd.fewest() + 1;
    long asked = System.nanoTime();
    act(server, officer, action);
    crowd.awaitStates(wanted, PATIENCE);
    return (System.nanoTime() - asked) / 1e6;
  }

  private List<URI> tickets(ServerProcess server, String kiosk) throws IOException {
    List<URI> addresses = new ArrayList<>();
    try {
      for (int i = 0; i < pages; i++) {
        IssueRequest request = new IssueRequest(UUID.randomUUID().toString(), "payment");
        HttpResponse<byte[]> answer = server.post("/api/v1/tickets", kiosk, request);
        String page = Wire.decode(answer.body(), IssuedTicket.class).page();
        addresses.add(URI.create("http://127.0.0.1:" + server.port + URI.create(page).getPath()));
      }
    } catch (MalformedMessage e) {
      throw new IOException("no ticket was issued", e);
    }
    return addresses;
  }

  private static void act(ServerProcess server, String officer, String action) throws IOException {
    HttpResponse<byte[]> answer =
        server.post(
            "/api/v1/counters/1/" + action,
            officer,
            CounterRequest.of(UUID.randomUUID().toString()));
    if (answer.statusCode() != 200) {
      throw new IOException(action + " was answered by " + answer.statusCode());
    }
  }

  private double resident(ServerProcess server) throws IOException, InterruptedException {
    Thread.sleep(Duration.ofSeconds(idleSeconds));
    return server.app().residentBytes() / 1e6;
  }
}
