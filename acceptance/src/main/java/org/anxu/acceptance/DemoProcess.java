package org.anxu.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The demonstration as a person starts it, on ports of its own. */
public final class DemoProcess implements AutoCloseable {
  private final Process process;
  private final Path data;
  public final int serverPort = HallProgram.freePort();
  public final int kioskPort;
  public final int hallScreenPort = HallProgram.freePort();
  public final int displayPort = HallProgram.freePort();
  public final int benchPort = HallProgram.freePort();

  private DemoProcess(Path data, @Nullable Integer takenKioskPort) throws IOException {
    this.data = data;
    this.kioskPort = takenKioskPort == null ? HallProgram.freePort() : takenKioskPort;
    Path apps = HallProgram.root().toAbsolutePath().normalize();
    process =
        new ProcessBuilder(
                List.of(
                    // As a shell starts what is typed: in a process group of its own, and not deaf
                    // to Ctrl-C, as whatever runs in the background may have made us.
                    "env",
                    "--default-signal=INT",
                    "setsid",
                    HallProgram.java(),
                    "-jar",
                    HallProgram.jar("bench").toString(),
                    "demo",
                    "--apps=" + apps,
                    "--data=" + data,
                    "--server-port=" + serverPort,
                    "--kiosk-port=" + kioskPort,
                    "--hall-screen-port=" + hallScreenPort,
                    "--display-port=" + displayPort,
                    "--bench-port=" + benchPort,
                    "--billing-port=" + HallProgram.freePort(),
                    "--mqtt-port=" + HallProgram.freePort()))
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
  }

  private Path log() {
    return data.resolveSibling("demo.log");
  }

  /** Starts it and waits for its word "ready". */
  public static DemoProcess start(Path data) throws IOException, InterruptedException {
    DemoProcess demo = new DemoProcess(data, null);
    Path log = demo.log();
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

  /** Starts it where another program has the kiosk's port. */
  static DemoProcess startWithTaken(int kioskPort, Path data) throws IOException {
    return new DemoProcess(data, kioskPort);
  }

  /** What it has said. */
  String said() throws IOException {
    return Files.readString(log());
  }

  /** Its exit code, once it has ended by itself. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the demo has not ended");
    }
    return process.exitValue();
  }

  /** Every process it has started and that runs now. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Ctrl-C: the terminal sends the signal to the whole process group. */
  void interrupt() throws IOException, InterruptedException {
    int failed = new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
    if (failed != 0) {
      throw new IllegalStateException("there is no process group " + process.pid());
    }
  }

  /** Kills the demonstration itself, which gets no time to end the others. */
  void killHard() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The token the demonstration made for a device. */
  public String token(String name) throws IOException {
    return Files.readString(data.resolve("secrets").resolve(name + ".token")).strip();
  }

  /** The password the demonstration made for a member of staff. */
  public String password(String number) throws IOException {
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
