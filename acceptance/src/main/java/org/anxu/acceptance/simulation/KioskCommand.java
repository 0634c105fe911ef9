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

/** Customers at a kiosk while server, kiosk and printer fail. */
@Command(
    name = "kiosk",
    mixinStandardHelpOptions = true,
    description = {
      "Customers touch a real kiosk in a browser while the queue server is killed, the kiosk is",
      "killed, and its printer (simulated, behind a real pseudo terminal) is unplugged. Checks that",
      "each has a number on paper or screen, that no touch has two places in the line, and that the",
      "guide is told of what did not come out."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything held",
      "1:something did not; it is printed, and the data is kept"
    })
final class KioskCommand implements Callable<Integer> {
  @Option(names = "--tries", description = "How many customers. Default: ${DEFAULT-VALUE}")
  private int tries = 100;

  @Option(
      names = "--seed",
      description =
          "What fails follows from it; the exact moments do not. Default: a new one, which is"
              + " printed.")
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
    Path folder = Files.createTempDirectory(Files.createDirectories(parent), "kiosk-");
    out.println("seed " + chosen + ", data in " + folder);
    out.flush();
    KioskSimulation.Outcome outcome =
        new KioskSimulation(
                folder.toAbsolutePath(),
                chosen,
                line -> {
                  err.println(line);
                  err.flush();
                })
            .run(tries);
    out.printf(
        "%d customers, %d with a number of the kiosk's own; %d numbers given back to marks; faults:"
            + " %s%n",
        outcome.customers(), outcome.offline(), outcome.givenBack(), outcome.faults());
    outcome.violations().forEach(out::println);
    out.println(outcome.violations().isEmpty() ? "Everything held." : "Something did not hold.");
    out.flush();
    return outcome.violations().isEmpty() ? 0 : 1;
  }
}
