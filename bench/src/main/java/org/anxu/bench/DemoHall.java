package org.anxu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.anxu.bench.devices.CounterGear;

/** The whole hall on one machine, each program a process of its own. */
final class DemoHall implements AutoCloseable {
  /** Without espeak-ng or a player it shows captions alone, and says so in its state. */
  private static final List<String> HALL_SCREEN = List.of("--screen=hall", "--voice=espeak-ng");

  private final Path apps;
  private final Path data;
  private final DemoPorts ports;
  private final boolean training;
  private final List<Program> programs = new ArrayList<>();
  private final Watchdog watchdog;
  private volatile boolean ending;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * A hall that is not started yet.
   *
   * @param training whether it is for training staff
   */
  DemoHall(Path apps, Path data, DemoPorts ports, boolean training) throws IOException {
    this.training = training;
    this.watchdog = new Watchdog();
    this.apps = apps;
    this.data = data;
    this.ports = ports;
  }

  Path jar(String module) throws IOException {
    Path jar = apps.resolve(module).resolve("target/app").resolve(module + ".jar");
    if (!Files.exists(jar)) {
      throw new IOException(jar + " is missing; build it with ./anxu build");
    }
    return jar;
  }

  /** A training has topics of its own. */
  private String name() {
    return training ? "main-training" : "main";
  }

  Path serverData() {
    return data.resolve("server");
  }

  /** Starts everything and waits until all of it is of use. */
  void start(DemoSecrets secrets, Path printer, Path scanner, CounterGear gear)
      throws IOException, InterruptedException {
    startServer(secrets);
    programs.getFirst().awaitReady(http);
    startKiosk(secrets, printer, scanner, gear.path("contacts"));
    startDisplay(
        "hall-screen", ports.hallScreen, secrets.device("hall-screen", "display"), HALL_SCREEN);
    startDisplay(
        "counter-1",
        ports.display,
        secrets.counterDisplay("counter-1", "1"),
        counterOne(secrets, gear));
    for (Program program : programs) {
      program.awaitReady(http);
    }
  }

  /** The counter's screen, with its pole display and its call pad. */
  private List<String> counterOne(DemoSecrets secrets, CounterGear gear)
      throws IOException, InterruptedException {
    return List.of(
        "--screen=counter",
        "--counter=1",
        "--sign-kind=cd5220",
        "--sign-path=" + gear.path("sign"),
        "--pad-kind=lines",
        "--pad-path=" + gear.path("pad"),
        "--pad-token-file=" + secrets.pad("pad-1", "1"),
        "--rating=on",
        "--server=http://127.0.0.1:" + ports.server);
  }

  private void startServer(DemoSecrets secrets) throws IOException {
    start(
        "queue-server",
        "queue-server",
        List.of(
            "--anxu.data=" + serverData(),
            "--server.port=" + ports.server,
            "--anxu.mqtt.port=" + ports.mqtt,
            "--anxu.public-url=http://127.0.0.1:" + ports.server,
            "--anxu.open-at-start=true",
            "--anxu.training=" + training,
            "--anxu.hall=" + name(),
            "--anxu.billing.url=http://127.0.0.1:" + ports.billing + "/api/bills",
            "--anxu.billing.key-file=" + secrets.billingKey(),
            "--anxu.billing.bills=/items",
            "--anxu.billing.amount=/sum",
            "--anxu.billing.unit=fen",
            "--anxu.billing.status=/state",
            "--anxu.billing.paid-words=SETTLED",
            "--anxu.billing.period=/month",
            "--anxu.billing.pay-url=https://pay.example/water?account={account}"),
        "http://127.0.0.1:" + ports.server + "/actuator/health/readiness");
  }

  private void startKiosk(DemoSecrets secrets, Path printer, Path scanner, Path contacts)
      throws IOException, InterruptedException {
    start(
        "kiosk-1",
        "kiosk-app",
        List.of(
            "--server.port=" + ports.kiosk,
            "--anxu.kiosk.server=http://127.0.0.1:" + ports.server,
            "--anxu.kiosk.mqtt=tcp://127.0.0.1:" + ports.mqtt,
            "--anxu.kiosk.hall=" + name(),
            "--anxu.kiosk.token-file=" + secrets.kiosk("kiosk-1", "K1"),
            "--anxu.kiosk.data=" + Files.createDirectories(data.resolve("kiosk-1")),
            "--anxu.kiosk.maintenance.pin-file=" + secrets.kioskPin(),
            "--anxu.kiosk.maintenance.folder=" + data.resolve("kiosk-1"),
            "--anxu.kiosk.printer.path=" + printer,
            "--anxu.kiosk.scanner.path=" + scanner,
            "--anxu.kiosk.contacts.board=" + contacts,
            "--anxu.kiosk.contacts.help=" + CounterGear.HELP,
            "--anxu.kiosk.contacts.paper=" + CounterGear.PAPER,
            "--anxu.kiosk.contacts.presence=" + CounterGear.PRESENCE,
            "--anxu.kiosk.contacts.serving-lamp=" + CounterGear.SERVING_LAMP,
            "--anxu.kiosk.contacts.paused-lamp=" + CounterGear.PAUSED_LAMP,
            "--anxu.kiosk.contacts.attention-lamp=" + CounterGear.ATTENTION_LAMP,
            "--anxu.kiosk.contacts.buzzer=" + CounterGear.BUZZER),
        "http://127.0.0.1:" + ports.kiosk + "/");
  }

  private void startDisplay(String name, int port, Path token, List<String> screen)
      throws IOException {
    List<String> arguments = new ArrayList<>(screen);
    arguments.addAll(
        List.of(
            "--port=" + port,
            "--mqtt=tcp://127.0.0.1:" + ports.mqtt,
            "--hall=" + name(),
            "--name=" + name,
            "--token-file=" + token));
    start(name, "counter-display", arguments, "http://127.0.0.1:" + port + "/");
  }

  private void start(String name, String module, List<String> arguments, String ready)
      throws IOException {
    Program program =
        Program.start(name, jar(module), arguments, data.resolve("log"), URI.create(ready));
    programs.add(program);
    program.watchedBy(watchdog);
  }

  /** Completes with the first program that ends by itself. */
  CompletableFuture<Program> firstEnded() {
    CompletableFuture<Program> first = new CompletableFuture<>();
    programs.forEach(program -> program.ended().thenAccept(_ -> first.complete(program)));
    return first;
  }

  /** Whether programs end because the demonstration does. */
  boolean ending() {
    return ending;
  }

  List<Program> programs() {
    return List.copyOf(programs);
  }

  @Override
  public void close() {
    ending = true;
    // Displays and kiosk first, so that they do not report a lost connection on the way out.
    programs.reversed().forEach(Program::stop);
    watchdog.close();
  }
}
