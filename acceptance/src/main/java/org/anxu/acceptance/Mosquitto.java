package org.anxu.acceptance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Debian's mosquitto as a process of its own, with the files that the server's command writes. */
public final class Mosquitto implements AutoCloseable {
  private static final String PROGRAM = "/usr/sbin/mosquitto";

  private final List<String> before;
  private final Path configuration;
  private final Path log;
  private final InetSocketAddress address;
  private @Nullable Process process;

  private Mosquitto(List<String> before, Path configuration, Path log, InetSocketAddress address) {
    this.before = List.copyOf(before);
    this.configuration = configuration;
    this.log = log;
    this.address = address;
  }

  /** Sets one up from the register of this data folder; it does not run yet. */
  public static Mosquitto beside(Path data, int port) throws IOException, InterruptedException {
    return beside(data, List.of(), new InetSocketAddress("127.0.0.1", port));
  }

  /**
   * The same at another address.
   *
   * @param before words before its command, such as those that enter a network namespace
   */
  public static Mosquitto beside(Path data, List<String> before, InetSocketAddress address)
      throws IOException, InterruptedException {
    Path files = data.resolveSibling("mosquitto");
    ServerProcess.command(
        data,
        "broker",
        "mosquitto-files",
        files.toString(),
        "--host",
        address.getHostString(),
        "--port",
        String.valueOf(address.getPort()));
    // Started by root it would otherwise become a user who cannot enter the test's folder.
    Path start =
        Files.writeString(
            data.resolveSibling("mosquitto-start.conf"), "user root\ninclude_dir " + files + "\n");
    return new Mosquitto(before, start, data.resolveSibling("mosquitto.log"), address);
  }

  /** Starts it and waits until it listens. */
  public void start() throws IOException, InterruptedException {
    close();
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of(PROGRAM, "-c", configuration.toString()));
    Process started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process = started;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < deadline && !started.waitFor(50, TimeUnit.MILLISECONDS)) {
      try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        continue; // not yet
      }
    }
    throw new IllegalStateException("mosquitto does not listen:\n" + Files.readString(log));
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** As if its machine had gone. */
  public void killHard() throws InterruptedException {
    Objects.requireNonNull(process, "not started").destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
  }
}
