package org.anxu.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Debian's mosquitto as a process of its own, with the files that the server's command writes. */
public final class Mosquitto implements AutoCloseable {
  private static final String PROGRAM = "/usr/sbin/mosquitto";

  private final Path configuration;
  private final Path log;
  private final int port;
  private @Nullable Process process;

  private Mosquitto(Path configuration, Path log, int port) {
    this.configuration = configuration;
    this.log = log;
    this.port = port;
  }

  /** Sets one up from the register of this data folder; it does not run yet. */
  public static Mosquitto beside(Path data, int port) throws IOException, InterruptedException {
    Path files = data.resolveSibling("mosquitto");
    ServerProcess.command(
        data, "broker", "mosquitto-files", files.toString(), "--port", String.valueOf(port));
    // Started by root it would otherwise become a user who cannot enter the test's folder.
    Path start =
        Files.writeString(
            data.resolveSibling("mosquitto-start.conf"), "user root\ninclude_dir " + files + "\n");
    return new Mosquitto(start, data.resolveSibling("mosquitto.log"), port);
  }

  /** Starts it and waits until it listens. */
  public void start() throws IOException, InterruptedException {
    close();
    Process started =
        new ProcessBuilder(PROGRAM, "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process = started;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < deadline && !started.waitFor(50, TimeUnit.MILLISECONDS)) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
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
