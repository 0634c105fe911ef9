package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class CrashCommand extends SimulationCommand {
  @Option(names = "--kills", description = "How many kills. Default: ${DEFAULT-VALUE}")
  private int kills = 30;

  @Option(names = "--clients", description = "How many clients. Default: ${DEFAULT-VALUE}")
  private int clients = 16;

  @Override
  List<String> simulate(Path folder, long chosen, Consumer<String> progress, PrintWriter out)
      throws IOException, InterruptedException, SQLException {
    CrashSimulation.Outcome outcome =
        new CrashSimulation(folder, chosen, progress).run(kills, clients);
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
    return outcome.violations();
  }
}
