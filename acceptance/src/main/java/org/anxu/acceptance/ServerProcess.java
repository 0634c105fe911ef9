package org.anxu.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anxu.protocol.board.BoardState;

/** A queue server as a process of its own, with a data folder that outlives it. */
public final class ServerProcess implements AutoCloseable {
  private static final String OPEN_AT_START = "--anxu.open-at-start=";

  private final HallProgram app;
  private final HallClient client;
  public final int port;
  public final int mqttPort;

  private ServerProcess(HallProgram app, int port, int mqttPort) {
    this.app = app;
    this.client = new HallClient(port);
    this.port = port;
    this.mqttPort = mqttPort;
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param before words before the command, such as a tracer
   * @param arguments more settings
   */
  public static ServerProcess start(Path data, List<String> before, List<String> arguments)
      throws IOException, InterruptedException {
    return start(data, HallProgram.freePort(), HallProgram.freePort(), before, arguments);
  }

  /** Starts a server on these ports, so that the others find it where it was before. */
  public static ServerProcess start(
      Path data, int port, int mqttPort, List<String> before, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> all = arguments(data, port, mqttPort);
    if (arguments.stream().anyMatch(each -> each.startsWith(OPEN_AT_START))) {
      all.removeIf(each -> each.startsWith(OPEN_AT_START));
    }
    all.addAll(arguments);
    URI ready = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    HallProgram app = HallProgram.start("queue-server", before, all, log(data), ready);
    return new ServerProcess(app, port, mqttPort);
  }

  private static List<String> arguments(Path data, int port, int mqttPort) {
    return new ArrayList<>(
        List.of(
            "--anxu.data=" + data,
            "--server.port=" + port,
            "--anxu.mqtt.port=" + mqttPort,
            "--anxu.kiosks.tickets-per-minute=0",
            OPEN_AT_START + "true"));
  }

  private static Path log(Path data) {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  /** Starts a server and kills it after this time, ready or not. */
  public static void startAndKill(Path data, Duration moment)
      throws IOException, InterruptedException {
    List<String> all = arguments(data, HallProgram.freePort(), HallProgram.freePort());
    HallProgram.launch("queue-server", List.of(), all, log(data)).killAfter(moment);
  }

  /** Runs one of the server's commands and gives what it printed. */
  public static String command(Path data, String... words)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    return HallProgram.run("queue-server", all);
  }

  /** The program itself. */
  public HallProgram app() {
    return app;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** A client of it. */
  public HallClient client() {
    return client;
  }

  /** Posts a message of the protocol. */
  public HttpResponse<byte[]> post(String path, String authorization, Object message) {
    return client.post(path, authorization, message);
  }

  /** The board as the server tells it now. */
  public BoardState board(String authorization) throws IOException, InterruptedException {
    return client.board(authorization);
  }

  /** Its process, for a signal. */
  long pid() {
    return app.pid();
  }

  boolean isAlive() {
    return app.isAlive();
  }

  /** As a power cut would, as far as the program can tell. */
  public void killHard() throws InterruptedException {
    app.killHard();
  }

  @Override
  public void close() {
    app.close();
  }
}
