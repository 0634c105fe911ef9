package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
final class KioskCommand extends SimulationCommand {
  @Option(names = "--tries", description = "How many customers. Default: ${DEFAULT-VALUE}")
  private int tries = 100;

  @Override
  List<String> simulate(Path folder, long chosen, Consumer<String> progress, PrintWriter out)
      throws IOException, InterruptedException, SQLException {
    KioskSimulation.Outcome outcome = new KioskSimulation(folder, chosen, progress).run(tries);
    out.printf(
        "%d customers, %d with a number of the kiosk's own; %d numbers given back to marks; faults:"
            + " %s%n",
        outcome.customers(), outcome.offline(), outcome.givenBack(), outcome.faults());
    return outcome.violations();
  }
}
