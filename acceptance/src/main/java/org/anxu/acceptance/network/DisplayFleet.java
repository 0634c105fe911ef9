package org.anxu.acceptance.network;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anxu.acceptance.HallProgram;

/** A {@link DisplayCrowd} as a process, perhaps in a network namespace, and what it showed. */
public final class DisplayFleet implements AutoCloseable {
  private final Process process;
  private final PrintWriter orders;
  private final List<Showing> showings = new ArrayList<>();

  /**
   * Starts the process; it has no display yet.
   *
   * @param before words before the command, such as those that enter a namespace
   * @param broker where its displays find the broker
   * @param log where its complaints go
   */
  public DisplayFleet(List<String> before, InetSocketAddress broker, Path log) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            HallProgram.java(),
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            HallProgram.classPathWith("counter-display"),
            DisplayCrowd.class.getName(),
            "tcp://" + broker.getHostString() + ":" + broker.getPort()));
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    Thread.ofPlatform().daemon().name("fleet").start(this::read);
  }

  private void read() {
    process.inputReader(StandardCharsets.UTF_8).lines().map(Showing::of).forEach(this::take);
  }

  private synchronized void take(Showing showing) {
    showings.add(showing);
  }

  /** Lets one more display come. */
  public void add(String token, String screen, Flaw flaw) {
    orders.println(String.join("\t", token, screen, flaw.name()));
  }

  /** What its displays showed so far. */
  public synchronized List<Showing> showings() {
    return List.copyOf(showings);
  }

  /** Whether it still runs; displays never end by themselves. */
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() throws InterruptedException {
    orders.close();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
