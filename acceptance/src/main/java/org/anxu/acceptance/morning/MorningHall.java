package org.anxu.acceptance.morning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.jar.JarFile;
import org.anxu.acceptance.HallClient;
import org.anxu.acceptance.HallProgram;
import org.anxu.acceptance.ServerProcess;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.ticketing.HelpRequest;
import org.anxu.protocol.ticketing.IssueRequest;

/**
 * Queue server, hall screen and the display of counter 1 as processes; four officers and a guide;
 * recalls may come a second apart, so that a morning does not take one.
 */
public final class MorningHall implements AutoCloseable {
  static final String GUIDE = "1009";
  static final List<String> OFFICERS = List.of("1001", "1002", "1003", "1004");

  private final Map<String, String> passwords = new HashMap<>();
  private final String kiosk;
  private final HallClient client;
  private final HallProgram hallScreen;
  private final HallProgram counterScreen;
  final ServerProcess server;
  public final int hallPort = HallProgram.freePort();
  public final int counterPort = HallProgram.freePort();

  /** Starts everything under a folder and waits for it; the day is open. */
  public MorningHall(Path folder) throws IOException, InterruptedException {
    Path data = Files.createDirectories(folder.resolve("server"));
    Files.writeString(data.resolve("catalogue.yaml"), quickCatalogue());
    for (String number : OFFICERS) {
      passwords.put(
          number, ServerProcess.command(data, "staff", "add", number, "--role", "cashier"));
    }
    passwords.put(GUIDE, ServerProcess.command(data, "staff", "add", GUIDE, "--role", "guide"));
    kiosk = "Bearer " + token(data, "kiosk-1", "kiosk");
    String hall = token(data, "hall-screen", "display");
    String counter = token(data, "counter-1", "display");
    server = ServerProcess.start(data, List.of(), List.of());
    client = new HallClient(server.port);
    hallScreen = display(folder, "hall-screen", hall, hallPort, List.of("--screen=hall"));
    counterScreen =
        display(
            folder, "counter-1", counter, counterPort, List.of("--screen=counter", "--counter=1"));
  }

  private static String quickCatalogue() throws IOException {
    try (JarFile jar = new JarFile(HallProgram.jar("queue-server").toFile());
        InputStream in = jar.getInputStream(jar.getEntry("default-catalogue.yaml"))) {
      String usual = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String quick = usual.replace("no-show.spacing: 20s", "no-show.spacing: 1s");
      if (quick.equals(usual)) {
        throw new IOException("the catalogue does not say how far apart recalls are");
      }
      return quick;
    }
  }

  private static String token(Path data, String name, String kind)
      throws IOException, InterruptedException {
    return ServerProcess.command(data, "device", "add", name, "--kind", kind);
  }

  private HallProgram display(Path folder, String name, String token, int port, List<String> screen)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve(name + ".token"), token);
    List<String> arguments = new ArrayList<>(screen);
    arguments.addAll(
        List.of(
            "--port=" + port,
            "--mqtt=tcp://127.0.0.1:" + server.mqttPort,
            "--name=" + name,
            "--token-file=" + file));
    return HallProgram.start(
        "counter-display",
        List.of(),
        arguments,
        folder.resolve(name + ".log"),
        URI.create("http://127.0.0.1:" + port + "/"));
  }

  String password(String number) {
    return passwords.getOrDefault(number, "");
  }

  /** A customer takes a number. */
  Click arrives(String category) {
    return ask("/api/v1/tickets", new IssueRequest(UUID.randomUUID().toString(), category), 201);
  }

  /** Somebody at the kiosk calls the guide. */
  Click callsGuide() {
    return ask("/api/v1/help", new HelpRequest(UUID.randomUUID().toString()), 200);
  }

  private Click ask(String path, Object message, int expected) {
    long at = System.currentTimeMillis();
    HttpResponse<byte[]> answer = client.post(path, kiosk, message);
    long answered = System.currentTimeMillis();
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return new Click(at, answered);
  }

  /** The board as the server tells it now. */
  BoardState board() {
    try {
      return client.board(kiosk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    counterScreen.close();
    hallScreen.close();
    server.close();
  }
}
