package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.bench.page.BenchPage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CounterAnswer;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;

/**
 * A hall whose parts a test may stop and start again: queue server, kiosk, hall screen and the
 * display of counter 1 as processes, printer and scanner on serial lines of ours.
 */
final class RunningHall implements AutoCloseable {
  /** Who carries the messages. */
  enum Broker {
    EMBEDDED,
    MOSQUITTO
  }

  /** The guide's staff number. */
  static final String GUIDE = "1004";

  private final Path data;
  private final int serverPort = HallProgram.freePort();
  private final int mqttPort = HallProgram.freePort();
  private final Path kioskToken;
  private final Map<String, String> passwords = new HashMap<>();
  private Broker broker = Broker.EMBEDDED;
  private ServerProcess server;

  final SimulatedDevices devices;
  final BenchPage bench;
  final Mosquitto mosquitto;
  final AppProcess kiosk;
  final AppProcess hallScreen;
  final AppProcess counterScreen;

  private RunningHall(Path folder) throws IOException, InterruptedException {
    data = folder.resolve("data");
    kioskToken = token("kiosk-1", "kiosk");
    Path hallToken = token("hall-screen", "display");
    Path counterToken = token("counter-1", "display", "--counter", "1");
    for (String number : List.of("1001", "1002", "1003")) {
      String password = ServerProcess.command(data, "staff", "add", number, "--role", "cashier");
      passwords.put(number, password);
    }
    passwords.put(GUIDE, ServerProcess.command(data, "staff", "add", GUIDE, "--role", "guide"));
    devices = new SimulatedDevices(folder, InstantSource.system());
    devices.start();
    bench = new BenchPage(devices, 0);
    bench.start();
    mosquitto = Mosquitto.beside(data, mqttPort);
    kiosk = startKiosk(folder);
    hallScreen = display(folder, "hall-screen", hallToken, List.of("--screen=hall"));
    counterScreen =
        display(
            folder,
            "counter-1",
            counterToken,
            List.of(
                "--screen=counter",
                "--counter=1",
                "--rating=on",
                "--server=http://127.0.0.1:" + serverPort));
    startServer();
  }

  /** Starts everything and waits until all of it is there. */
  static RunningHall start(Path folder) throws IOException, InterruptedException {
    RunningHall hall = new RunningHall(folder);
    hall.kiosk.awaitPage();
    hall.hallScreen.awaitPage();
    hall.counterScreen.awaitPage();
    return hall;
  }

  private Path token(String name, String kind, String... more)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("device", "add", name, "--kind", kind));
    words.addAll(List.of(more));
    String token = ServerProcess.command(data, words.toArray(String[]::new));
    return Files.writeString(data.resolveSibling(name + ".token"), token);
  }

  /** One more kiosk, with the browser's camera for a scanner and without a printer. */
  AppProcess startCameraKiosk(String name) throws IOException, InterruptedException {
    int port = HallProgram.freePort();
    return AppProcess.start(
        "kiosk-app",
        port,
        data.resolveSibling(name + ".log"),
        List.of(
            "--server.port=" + port,
            "--anxu.kiosk.server=http://127.0.0.1:" + serverPort,
            "--anxu.kiosk.mqtt=tcp://127.0.0.1:" + mqttPort,
            "--anxu.kiosk.token-file=" + token(name, "kiosk"),
            "--anxu.kiosk.idle-reset=10m",
            "--anxu.kiosk.scanner.kind=camera"));
  }

  private AppProcess startKiosk(Path folder) throws IOException {
    int port = HallProgram.freePort();
    return AppProcess.start(
        "kiosk-app",
        port,
        folder.resolve("kiosk.log"),
        List.of(
            "--server.port=" + port,
            "--anxu.kiosk.server=http://127.0.0.1:" + serverPort,
            "--anxu.kiosk.mqtt=tcp://127.0.0.1:" + mqttPort,
            "--anxu.kiosk.token-file=" + kioskToken,
            "--anxu.kiosk.idle-reset=10m",
            "--anxu.kiosk.printer.path=" + devices.printerPath(),
            "--anxu.kiosk.scanner.path=" + devices.scannerPath()));
  }

  private AppProcess display(Path folder, String name, Path token, List<String> screen)
      throws IOException {
    int port = HallProgram.freePort();
    List<String> arguments = new ArrayList<>(screen);
    arguments.addAll(
        List.of(
            "--port=" + port,
            "--mqtt=tcp://127.0.0.1:" + mqttPort,
            "--hall=main",
            "--name=" + name,
            "--token-file=" + token));
    return AppProcess.start("counter-display", port, folder.resolve(name + ".log"), arguments);
  }

  ServerProcess server() {
    return server;
  }

  /** Starts the server where it was before. */
  void startServer() throws IOException, InterruptedException {
    server =
        ServerProcess.start(
            data,
            serverPort,
            mqttPort,
            List.of(),
            List.of(
                "--anxu.public-url=http://127.0.0.1:" + serverPort,
                "--anxu.mqtt.embedded=" + (broker == Broker.EMBEDDED),
                "--anxu.mqtt.url=tcp://127.0.0.1:" + mqttPort));
  }

  /** Starts what a failed test has left dead. */
  void repair() throws IOException, InterruptedException {
    carriedBy(broker);
  }

  /** Lets this broker carry the messages, at the address of the one before. */
  void carriedBy(Broker wanted) throws IOException, InterruptedException {
    boolean alive = server.isAlive() && (broker == Broker.EMBEDDED || mosquitto.isAlive());
    if (alive && broker == wanted) {
      return;
    }
    server.close();
    if (wanted == Broker.MOSQUITTO) {
      mosquitto.start();
    } else {
      mosquitto.close();
    }
    broker = wanted;
    startServer();
  }

  /** One more member of staff; answers the password. */
  String addStaff(String number, String role) throws IOException, InterruptedException {
    return ServerProcess.command(data, "staff", "add", number, "--role", role);
  }

  /** The password of a member of staff. */
  String password(String number) {
    return passwords.get(number);
  }

  /** Takes a number as the kiosk does over HTTP. */
  IssuedTicket takeNumber(String category) throws Exception {
    HttpResponse<byte[]> answer =
        server.post(
            "/api/v1/tickets",
            "Bearer " + Files.readString(kioskToken),
            new IssueRequest(UUID.randomUUID().toString(), category));
    assertThat(answer.statusCode()).isEqualTo(201);
    return Wire.decode(answer.body(), IssuedTicket.class);
  }

  /** What a kiosk asks beyond a plain number. */
  HttpResponse<byte[]> asKiosk(String path, Object message) throws IOException {
    return server.post(path, "Bearer " + Files.readString(kioskToken), message);
  }

  /** An officer's act at a counter over HTTP, which must be accepted. */
  CounterAnswer act(String officer, String counter, String action) throws Exception {
    String login = officer + ":" + password(officer);
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> answer =
        server.post(
            "/api/v1/counters/" + counter + "/" + action,
            "Basic " + basic,
            CounterRequest.of(UUID.randomUUID().toString()));
    assertThat(answer.statusCode()).as(action + " at counter " + counter).isEqualTo(200);
    return Wire.decode(answer.body(), CounterAnswer.class);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    kiosk.close();
    hallScreen.close();
    counterScreen.close();
    server.close();
    mosquitto.close();
    bench.close();
    devices.close();
  }
}
