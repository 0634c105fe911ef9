package org.anxu.acceptance;

import java.io.File;
import java.io.IOException;
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

/** A program of the hall as a process of its own, with the JVM flags that a hall runs it with. */
public final class HallProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long PROBE_MILLIS = 10;

  private final Process process;
  private final Path log;
  private final long startedNanos;
  private Duration startTime = Duration.ZERO;

  private HallProgram(Process process, Path log, long startedNanos) {
    this.process = process;
    this.log = log;
    this.startedNanos = startedNanos;
  }

  /**
   * Starts a program and waits until it is of use.
   *
   * @param before words before the command, such as a tracer
   * @param ready answers 200 once the program is of use
   */
  public static HallProgram start(
      String module, List<String> before, List<String> arguments, Path log, URI ready)
      throws IOException, InterruptedException {
    return startCommand(command(module, before, arguments), log, ready);
  }

  private static List<String> command(String module, List<String> before, List<String> arguments)
      throws IOException, InterruptedException {
    return command(module, before, StartCache.flags(module, jar(module)), arguments);
  }

  static List<String> command(
      String module, List<String> before, List<String> flags, List<String> arguments) {
    Path jar = jar(module);
    List<String> command = new ArrayList<>(before);
    command.add(java());
    command.addAll(flags);
    command.add("@" + jar.resolveSibling("jvm.options"));
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    return command;
  }

  /** Starts a program and does not wait for it. */
  public static HallProgram launch(
      String module, List<String> before, List<String> arguments, Path log)
      throws IOException, InterruptedException {
    return launch(command(module, before, arguments), log);
  }

  private static HallProgram launch(List<String> command, Path log) throws IOException {
    long now = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new HallProgram(process, log, now);
  }

  /** Starts any command line and waits until it is of use. */
  public static HallProgram startCommand(List<String> command, Path log, URI ready)
      throws IOException, InterruptedException {
    HallProgram app = launch(command, log);
    try {
      app.awaitReady(ready);
    } catch (IllegalStateException e) {
      app.close();
      throw e;
    }
    return app;
  }

  /** Runs a program to its end and gives what it printed. */
  static String run(String module, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-jar", jar(module).toString()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          String.join(" ", arguments) + " ended with " + process.exitValue());
    }
    return out.strip();
  }

  /** A program of the hall, as the build made it. */
  public static Path jar(String module) {
    Path jar = root().resolve(module).resolve("target/app").resolve(module + ".jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing; build it with ./anxu build");
    }
    return jar.toAbsolutePath().normalize();
  }

  /** The folder of the modules: given by the launcher, else this one or the one above. */
  static Path root() {
    String given = System.getProperty("anxu.apps");
    if (given != null) {
      return Path.of(given);
    }
    return Files.isDirectory(Path.of("queue-server")) ? Path.of(".") : Path.of("..");
  }

  /** Our classes behind a module's own, for a JVM that works with what the program is made of. */
  public static String classPathWith(String module) {
    URI own =
        URI.create(
            HallProgram.class.getProtectionDomain().getCodeSource().getLocation().toString());
    return jar(module) + File.pathSeparator + Path.of(own);
  }

  /** The Java that runs us. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * A port that is free now. It is below those that the system gives to connections on their way
   * out, so that it stays free while its program is down and others keep trying to reach it.
   */
  public static int freePort() throws IOException {
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

  private void awaitReady(URI ready) throws IOException, InterruptedException {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(3)).build();
    while (System.nanoTime() - startedNanos < PATIENCE.toNanos()) {
      if (process.waitFor(PROBE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the program ended:\n" + Files.readString(log));
      }
      try {
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          startTime = Duration.ofNanos(System.nanoTime() - startedNanos);
          return;
        }
      } catch (IOException e) {
        continue; // it does not listen yet
      }
    }
    throw new IllegalStateException("it was not ready in time:\n" + Files.readString(log));
  }

  /** From the start of the process to its first answer 200. */
  public Duration startTime() {
    return startTime;
  }

  /** From the start of the process until now. */
  public Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Processor time it has used so far, of all its threads. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** VmRSS of the process, in bytes. */
  public long residentBytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Kills it after this time.
   *
   * @throws IllegalStateException if it ended by itself before
   */
  public void killAfter(Duration moment) throws InterruptedException {
    if (process.waitFor(moment.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new IllegalStateException("the program ended by itself; see " + log);
    }
    killHard();
  }

  /** Asks it to end, and waits until it has. */
  void end(Duration patience) throws InterruptedException {
    process.destroy();
    awaitEnd(patience);
  }

  /** How it ended, once it has. */
  public int awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new IllegalStateException("the program goes on; see " + log);
    }
    return process.exitValue();
  }

  /** As a power cut would, as far as the program can tell. */
  public void killHard() throws InterruptedException {
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
