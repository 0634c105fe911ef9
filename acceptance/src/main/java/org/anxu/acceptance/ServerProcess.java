package org.anxu.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.Wire;

/** A queue server as a process of its own, with a data folder that outlives it. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Process process;
  private final Path log;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  final int port;
  final int mqttPort;

  private ServerProcess(Process process, Path log, int port, int mqttPort) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.mqttPort = mqttPort;
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param before words before the command, such as a tracer
   * @param arguments more settings
   */
  static ServerProcess start(Path data, List<String> before, List<String> arguments)
      throws IOException, InterruptedException {
    return start(data, freePort(), freePort(), before, arguments);
  }

  /** Starts a server on these ports, so that the others find it where it was before. */
  static ServerProcess start(
      Path data, int port, int mqttPort, List<String> before, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    command.add(jar("queue-server").toString());
    command.addAll(
        List.of(
            "--anxu.data=" + data,
            "--server.port=" + port,
            "--anxu.mqtt.port=" + mqttPort,
            "--anxu.open-at-start=true"));
    command.addAll(arguments);
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    ServerProcess server = new ServerProcess(process, log, port, mqttPort);
    server.awaitReady();
    return server;
  }

  /** A program of the hall, as the build made it. */
  static Path jar(String module) {
    Path root = Files.isDirectory(Path.of("queue-server")) ? Path.of(".") : Path.of("..");
    Path jar = root.resolve(module).resolve("target/app").resolve(module + ".jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing; build it with ./anxu build");
    }
    return jar.toAbsolutePath().normalize();
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * A port that is free now. It is below those that the system gives to connections on their way
   * out, so that it stays free while its program is down and others keep trying to reach it.
   */
  static int freePort() throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        continue; // somebody else's
      }
    }
    throw new IOException("no free port among a hundred");
  }

  /** Runs one of the server's commands and gives what it printed. */
  static String command(Path data, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", jar("queue-server").toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          String.join(" ", words) + " ended with " + process.exitValue());
    }
    return out.strip();
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(3))
            .build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the server ended:\n" + Files.readString(log));
      }
      try {
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        continue; // it does not listen yet
      }
    }
    throw new IllegalStateException("the server was not ready in time:\n" + Files.readString(log));
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Posts a message of the protocol. */
  HttpResponse<byte[]> post(String path, String authorization, Object message) {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.encode(message)))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Its process, for a signal. */
  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As a power cut would, as far as the program can tell. */
  void killHard() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
