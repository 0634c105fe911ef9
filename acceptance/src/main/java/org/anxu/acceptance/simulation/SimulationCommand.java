package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that simulates something from a seed and tells whether everything held. */
abstract class SimulationCommand implements Callable<Integer> {
  @Option(
      names = "--seed",
      description =
          "What is done follows from it; the exact moments, and who is served first between two"
              + " clients, do not. Default: a new one, which is printed.")
  private @Nullable Long seed;

  @Option(
      names = "--folder",
      description = "Where the data goes; it decides which disk is used. Default: ${DEFAULT-VALUE}")
  private Path parent = Path.of("target");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public final Integer call() throws IOException, InterruptedException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    long chosen = seed == null ? new SecureRandom().nextInt(1_000_000) : seed;
    Path folder =
        Files.createTempDirectory(Files.createDirectories(parent), spec.name() + "-")
            .toAbsolutePath();
    out.println("seed " + chosen + ", data in " + folder);
    out.flush();
    List<String> violations =
        simulate(
            folder,
            chosen,
            line -> {
              err.println(line);
              err.flush();
            },
            out);
    violations.forEach(out::println);
    out.println(violations.isEmpty() ? "Everything held." : "Something did not hold.");
    out.flush();
    return violations.isEmpty() ? 0 : 1;
  }

  /**
   * Does it and prints what was counted.
   *
   * @param folder an empty one for the data, which stays
   * @param progress is told how far it is
   * @return what did not hold, best nothing
   */
  abstract List<String> simulate(
      Path folder, long chosen, Consumer<String> progress, PrintWriter out)
      throws IOException, InterruptedException, SQLException;
}
