package org.anxu.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxu.acceptance.HallClient;
import org.anxu.acceptance.HallProgram;
import org.anxu.acceptance.ServerProcess;
import org.anxu.bench.devices.CounterGear;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.protocol.ticketing.IssueRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What each program keeps in memory with one page open, after it has been left alone, and how long
 * it takes from its start to its first answer, and a display's to the number that is called. The
 * programs start one after another.
 */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description = "Resident memory of each program with one page open, and its time to start.")
final class MemoryBench extends Measurement {
  private static final String SERVER = "queue-server with its broker";
  private static final String KIOSK = "kiosk-app";
  private static final String COUNTER = "counter-display, counter page";
  private static final String HALL = "counter-display, hall page";
  private static final String HEADLESS = "counter-display, no page, a sign";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, String> AIMS =
      Map.of(
          SERVER,
          "≤ 260 MB",
          KIOSK,
          "≤ 180 MB",
          COUNTER,
          "≤ 85 MB",
          HALL,
          "≤ 85 MB",
          HEADLESS,
          "≤ 65 MB");

  @Option(
      names = "--idle",
      description = "seconds left alone before memory is read (default: ${DEFAULT-VALUE})")
  private int idleSeconds = 60;

  @Option(names = "--rounds", description = "starts of everything (default: ${DEFAULT-VALUE})")
  private int rounds = 5;

  private final Map<String, List<Double>> megabytes = new LinkedHashMap<>();
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  private final Map<String, List<Double>> right = new LinkedHashMap<>();
  private String label = ""; // the number called at counter 2

  /** The tokens and the passwords that a hall's own people would have made. */
  private record Secrets(
      Path kiosk, Path counter, Path hall, Path sign, String officer, String second) {}

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("server");
    Secrets secrets =
        new Secrets(
            token(folder, data, "kiosk-1", "kiosk"),
            token(folder, data, "counter-2", "display"),
            token(folder, data, "hall-screen", "display"),
            token(folder, data, "sign-2", "display"),
            ServerProcess.command(data, "staff", "add", "1001", "--role", "cashier"),
            ServerProcess.command(data, "staff", "add", "1002", "--role", "cashier"));
    for (int i = 0; i < rounds; i++) {
      try (SimulatedDevices devices = new SimulatedDevices(folder, InstantSource.system())) {
        devices.start();
        oneStart(folder, secrets, devices);
      }
      progress("start " + (i + 1) + ": MB " + megabytes + ", s " + seconds);
    }
    List<Figure> figures = new ArrayList<>();
    megabytes.forEach((name, all) ->
        figures.add(
            new Figure(
                name + ", VmRSS", Statistics.median(all), "MB", AIMS.getOrDefault(name, ""))));
    seconds.forEach(
        (name, all) -> figures.add(new Figure(name + ", start", Statistics.median(all), "s")));
    right.forEach((name, all) ->
        figures.add(
            new Figure(
                name + ", start to the number called", Statistics.median(all), "s", "≤ 1.5 s")));
    String circumstances =
        "Medians of "
            + rounds
            + " starts, one page of each open, "
            + idleSeconds
            + " s left alone; started one after another with the flags of jvm.options.";
    return List.of(new Report("Memory and start", circumstances, figures));
  }

  private static Path token(Path folder, Path data, String name, String kind)
      throws IOException, InterruptedException {
    String token = ServerProcess.command(data, "device", "add", name, "--kind", kind);
    return Files.writeString(folder.resolve(name + ".token"), token);
  }

  private void oneStart(Path folder, Secrets secrets, SimulatedDevices devices)
      throws IOException, InterruptedException {
    int kioskPort = HallProgram.freePort();
    try (ServerProcess server =
            ServerProcess.start(folder.resolve("server"), List.of(), List.of());
        HallProgram kiosk = kiosk(folder, kioskPort, server, secrets, devices)) {
      label = called(server, secrets);
      screens(folder, secrets, devices, server, kiosk, kioskPort);
    }
  }

  private void screens(
      Path folder,
      Secrets secrets,
      SimulatedDevices devices,
      ServerProcess server,
      HallProgram kiosk,
      int kioskPort)
      throws IOException, InterruptedException {
    int counterPort = HallProgram.freePort();
    int hallPort = HallProgram.freePort();
    try (HallProgram counter =
            display(folder, counterPort, server, "counter-2", secrets.counter(), "counter");
        HallProgram hall =
            display(folder, hallPort, server, "hall-screen", secrets.hall(), "hall");
        HallProgram headless = headless(folder, server, secrets.sign(), devices);
        Chromium browser = new Chromium()) {
      browser.console(server.port, "1001", secrets.officer(), "1");
      browser.open(kioskPort, 1080, 1920);
      browser.open(counterPort, 1024, 600);
      browser.open(hallPort, 1920, 1080);
      Thread.sleep(Duration.ofSeconds(idleSeconds));
      note(SERVER, server.app());
      note(KIOSK, kiosk);
      note(COUNTER, counter);
      note(HALL, hall);
      note(HEADLESS, headless);
    }
  }

  private static HallProgram kiosk(
      Path folder, int port, ServerProcess server, Secrets secrets, SimulatedDevices devices)
      throws IOException, InterruptedException {
    List<String> arguments =
        List.of(
            "--server.port=" + port,
            "--anxu.kiosk.server=http://127.0.0.1:" + server.port,
            "--anxu.kiosk.mqtt=tcp://127.0.0.1:" + server.mqttPort,
            "--anxu.kiosk.token-file=" + secrets.kiosk(),
            "--anxu.kiosk.printer.path=" + devices.printerPath(),
            "--anxu.kiosk.scanner.path=" + devices.scannerPath());
    return HallProgram.start(
        "kiosk-app", List.of(), arguments, folder.resolve("kiosk.log"), root(port));
  }

  /** Has a number called at counter 2, once, for screens to show. */
  private String called(ServerProcess server, Secrets secrets) throws IOException {
    if (label.isEmpty()) {
      String kiosk = "Bearer " + Files.readString(secrets.kiosk());
      IssueRequest request = new IssueRequest(UUID.randomUUID().toString(), "payment");
      LatencyBench.demand(server.post("/api/v1/tickets", kiosk, request), 201);
      String officer = HallClient.basic("1002", secrets.second());
      LatencyBench.act(server.client(), "2", "open", officer);
      label = LatencyBench.act(server.client(), "2", "call-next", officer);
    }
    return label;
  }

  /** A sign without a page; it has none to ask, so the sign itself is looked at. */
  private HallProgram headless(
      Path folder, ServerProcess server, Path token, SimulatedDevices devices)
      throws IOException, InterruptedException {
    CounterGear gear = devices.counter();
    List<String> arguments =
        List.of(
            "--screen=counter",
            "--counter=2",
            "--name=sign-2",
            "--token-file=" + token,
            "--mqtt=tcp://127.0.0.1:" + server.mqttPort,
            "--page=off",
            "--sign-kind=cd5220",
            "--sign-path=" + gear.path("sign"));
    HallProgram program =
        HallProgram.launch("counter-display", List.of(), arguments, folder.resolve("sign.log"));
    // It puts air between the characters.
    while (!String.join("", gear.pole().lines()).replace(" ", "").contains(label)) {
      if (program.sinceStart().compareTo(PATIENCE) > 0) {
        program.close();
        throw new IOException("the sign does not show " + label);
      }
      Thread.sleep(5);
    }
    noteRight(HEADLESS, program);
    return program;
  }

  /** Waits at the page's own source of pictures until one is of the number called. */
  private void awaitPicture(String name, HallProgram program, int port)
      throws IOException, InterruptedException {
    HttpRequest events =
        HttpRequest.newBuilder(root(port).resolve("/events")).timeout(PATIENCE).build();
    try (HttpClient http = HttpClient.newHttpClient();
        Stream<String> lines = http.send(events, HttpResponse.BodyHandlers.ofLines()).body()) {
      String called = "\"state\":\"called\"";
      if (lines.noneMatch(line -> line.contains(called) && line.contains(label))) {
        throw new IOException(name + " does not show " + label);
      }
      noteRight(name, program);
      lines.close();
      http.shutdownNow();
    }
  }

  private void noteRight(String name, HallProgram program) {
    right
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add(program.sinceStart().toMillis() / 1000.0);
  }

  private HallProgram display(
      Path folder, int port, ServerProcess server, String name, Path token, String screen)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--screen=" + screen,
                "--port=" + port,
                "--mqtt=tcp://127.0.0.1:" + server.mqttPort,
                "--hall=main",
                "--name=" + name,
                "--token-file=" + token));
    if (screen.equals("counter")) {
      arguments.add("--counter=2");
    }
    HallProgram program =
        HallProgram.start(
            "counter-display", List.of(), arguments, folder.resolve(name + ".log"), root(port));
    awaitPicture(screen.equals("counter") ? COUNTER : HALL, program, port);
    return program;
  }

  private static URI root(int port) {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  private void note(String name, HallProgram app) throws IOException {
    megabytes.computeIfAbsent(name, _ -> new ArrayList<>()).add(app.residentBytes() / 1e6);
    if (app.startTime().isPositive()) {
      seconds
          .computeIfAbsent(name, _ -> new ArrayList<>())
          .add(app.startTime().toMillis() / 1000.0);
    }
  }
}
