package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills a queue server under load again and again. */
@Command(
    name = "crash",
    mixinStandardHelpOptions = true,
    description = {
      "Kills a queue server (kill -9) at random moments under load, starts it again, and checks",
      "after each kill: no acknowledged ticket missing, no number twice, no gap, no repeat answered",
      "differently, the line is what the answers say, the chain is whole.",
      "kill -9 leaves the system's page cache whole: that answers wait for the disk is another",
      "test's (DurabilityTest)."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything held",
      "1:something did not; it is printed, and the data is kept"
    })
final class CrashCommand implements Callable<Integer> {
  @Option(names = "--kills", description = "How many kills. Default: ${DEFAULT-VALUE}")
  private int kills = 30;

  @Option(names = "--clients", description = "How many clients. Default: ${DEFAULT-VALUE}")
  private int clients = 16;

  @Option(
      names = "--seed",
      description =
          "What clients ask and when kills fall follows from it; who is served first between two"
              + " clients does not. Default: a new one, which is printed.")
  private @Nullable Long seed;

  @Option(
      names = "--folder",
      description = "Where the data goes; it decides which disk is used. Default: ${DEFAULT-VALUE}")
  private Path parent = Path.of("target");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    long chosen = seed == null ? new SecureRandom().nextInt(1_000_000) : seed;
    Path folder = Files.createTempDirectory(Files.createDirectories(parent), "crash-");
    out.println("seed " + chosen + ", data in " + folder);
    out.flush();
    CrashSimulation.Outcome outcome =
        new CrashSimulation(
                folder.toAbsolutePath(),
                chosen,
                line -> {
                  err.println(line);
                  err.flush();
                })
            .run(kills, clients);
    out.printf(
        "%d kills, %d of them before the server was ready; %d commands answered, %d with a number;"
            + " %d cut off by a kill and repeated; %d repeats in all; %d entries; median start %d"
            + " ms%n",
        outcome.kills(),
        outcome.whileStarting(),
        outcome.answers(),
        outcome.issued(),
        outcome.unanswered(),
        outcome.repeats(),
        outcome.entries(),
        outcome.medianStart().toMillis());
    outcome.violations().forEach(out::println);
    out.println(outcome.violations().isEmpty() ? "Everything held." : "Something did not hold.");
    out.flush();
    return outcome.violations().isEmpty() ? 0 : 1;
  }
}
