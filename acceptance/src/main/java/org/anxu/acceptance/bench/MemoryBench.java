package org.anxu.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxu.acceptance.HallProgram;
import org.anxu.acceptance.ServerProcess;
import org.anxu.bench.devices.SimulatedDevices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What each program keeps in memory with one page open, after it has been left alone, and how long
 * it takes from its start to its first answer. The programs start one after another.
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
  private static final Map<String, String> AIMS =
      Map.of(SERVER, "≤ 260 MB", KIOSK, "≤ 180 MB", COUNTER, "≤ 85 MB", HALL, "≤ 85 MB");

  @Option(
      names = "--idle",
      description = "seconds left alone before memory is read (default: ${DEFAULT-VALUE})")
  private int idleSeconds = 60;

  @Option(names = "--rounds", description = "starts of everything (default: ${DEFAULT-VALUE})")
  private int rounds = 5;

  private final Map<String, List<Double>> megabytes = new LinkedHashMap<>();
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  /** The tokens and the password that a hall's own people would have made. */
  private record Secrets(Path kiosk, Path counter, Path hall, String officer) {}

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("server");
    Secrets secrets =
        new Secrets(
            token(folder, data, "kiosk-1", "kiosk"),
            token(folder, data, "counter-1", "display"),
            token(folder, data, "hall-screen", "display"),
            ServerProcess.command(data, "staff", "add", "1001", "--role", "cashier"));
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
    int counterPort = HallProgram.freePort();
    int hallPort = HallProgram.freePort();
    try (ServerProcess server =
            ServerProcess.start(folder.resolve("server"), List.of(), List.of());
        HallProgram kiosk = kiosk(folder, kioskPort, server, secrets, devices);
        HallProgram counter =
            display(folder, counterPort, server, "counter-1", secrets.counter(), "counter");
        HallProgram hall =
            display(folder, hallPort, server, "hall-screen", secrets.hall(), "hall");
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

  private static HallProgram display(
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
      arguments.add("--counter=1");
    }
    return HallProgram.start(
        "counter-display", List.of(), arguments, folder.resolve(name + ".log"), root(port));
  }

  private static URI root(int port) {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  private void note(String name, HallProgram app) throws IOException {
    megabytes.computeIfAbsent(name, _ -> new ArrayList<>()).add(app.residentBytes() / 1e6);
    seconds.computeIfAbsent(name, _ -> new ArrayList<>()).add(app.startTime().toMillis() / 1000.0);
  }
}
