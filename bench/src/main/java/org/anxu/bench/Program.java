package org.anxu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.device.DeviceCommand;
import org.jspecify.annotations.Nullable;

/** One program of the hall, run as a process of its own, as in production. */
final class Program {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final ProcessBuilder builder;
  private final Path log;
  private final URI ready;
  private volatile Process process;
  private volatile boolean stopped;
  private volatile @Nullable Watchdog watchdog;

  private Program(String name, ProcessBuilder builder, Path log, URI ready) throws IOException {
    this.name = name;
    this.builder = builder;
    this.process = builder.start();
    this.log = log;
    this.ready = ready;
  }

  /**
   * Starts a program with the flags that lie beside its jar, as a hall does.
   *
   * @param ready answers 200 once the program is of use
   */
  static Program start(String name, Path jar, List<String> arguments, Path logFolder, URI ready)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add("@" + jar.resolveSibling("jvm.options"));
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(arguments);
    Files.createDirectories(logFolder);
    Path log = logFolder.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    return new Program(name, builder, log, ready);
  }

  /** Runs a command to its end and gives its one line of output. */
  static Result run(Path jar, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", jar.toString()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.PIPE).start();
    CompletableFuture<String> errors =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream()).strip();
    return new Result(process.waitFor(), out, errors.join().strip());
  }

  record Result(int code, String out, String errors) {}

  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Java that runs us. */
  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  String name() {
    return name;
  }

  /** Has it ended with us, also after it was started again. */
  void watchedBy(Watchdog guard) throws IOException {
    watchdog = guard;
    guard.watch(process.pid());
  }

  /** Completes when the program has ended, by itself or not; one that asks for it starts again. */
  CompletableFuture<Process> ended() {
    return process
        .onExit()
        .thenCompose(gone ->
            gone.exitValue() == DeviceCommand.RESTART_EXIT_CODE && !stopped
                ? again()
                : CompletableFuture.completedFuture(gone));
  }

  /** As systemd does in a hall. */
  private CompletableFuture<Process> again() {
    try {
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      process = builder.start();
      Watchdog guard = watchdog;
      if (guard != null) {
        guard.watch(process.pid());
      }
      return ended();
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * Waits until the program is of use.
   *
   * @throws IOException if it ended or was not ready in time, with the last lines of its log
   */
  void awaitReady(HttpClient http) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
    while (System.nanoTime() < deadline) {
      if (process.waitFor(150, TimeUnit.MILLISECONDS)) {
        throw new IOException(name + " ended before it was ready:\n" + lastLines());
      }
      if (answers(http, request)) {
        return;
      }
    }
    throw new IOException(
        name + " was not ready within " + PATIENCE.toSeconds() + " s:\n" + lastLines());
  }

  private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  /** The end of its log, with the log's place. */
  String lastLines() throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()))
        + "\n(all of it in "
        + log
        + ")";
  }

  /** Ends it, gently first. */
  void stop() {
    stopped = true;
    process.destroy();
    try {
      if (!process.waitFor(8, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
