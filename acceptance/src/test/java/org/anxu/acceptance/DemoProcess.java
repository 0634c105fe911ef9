package org.anxu.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demonstration as a person starts it, on ports of its own. */
final class DemoProcess implements AutoCloseable {
  private final Process process;
  private final Path data;
  final int serverPort = ServerProcess.freePort();
  final int kioskPort = ServerProcess.freePort();
  final int hallScreenPort = ServerProcess.freePort();
  final int displayPort = ServerProcess.freePort();
  final int benchPort = ServerProcess.freePort();

  private DemoProcess(Path data) throws IOException {
    this.data = data;
    Path apps = ServerProcess.jar("bench").getParent().resolve("../../..").normalize();
    process =
        new ProcessBuilder(
                List.of(
                    ServerProcess.java(),
                    "-jar",
                    ServerProcess.jar("bench").toString(),
                    "demo",
                    "--apps=" + apps,
                    "--data=" + data,
                    "--server-port=" + serverPort,
                    "--kiosk-port=" + kioskPort,
                    "--hall-screen-port=" + hallScreenPort,
                    "--display-port=" + displayPort,
                    "--bench-port=" + benchPort,
                    "--mqtt-port=" + ServerProcess.freePort()))
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling("demo.log").toFile())
            .start();
  }

  /** Starts it and waits for its word "ready". */
  static DemoProcess start(Path data) throws IOException, InterruptedException {
    DemoProcess demo = new DemoProcess(data);
    Path log = data.resolveSibling("demo.log");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (System.nanoTime() < deadline && !Files.readString(log).contains("ready 就绪")) {
      if (demo.process.waitFor(200, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    if (!Files.readString(log).contains("ready 就绪")) {
      demo.close();
      throw new IllegalStateException("the demo was not ready:\n" + Files.readString(log));
    }
    return demo;
  }

  /** The password the demonstration made for a member of staff. */
  String password(String number) throws IOException {
    return Files.readString(data.resolve("secrets").resolve(number + ".password")).strip();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
