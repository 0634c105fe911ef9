package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.anxu.acceptance.network.Flaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Displays while network, broker and server break. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    description = {
      "Officers go on calling while cables are pulled (between network namespaces, as root), broker",
      "and server are killed and started again, and a proxy delays, reorders and stalls what the",
      "broker sends. Checks that each display, with the link, board and painter of the real one, is",
      "right within 3 s of the healing and never shows for more than 5 s a number that is not true",
      "any more without saying that it is stale. A display that never says so must be found; whether",
      "one is that shows what came last depends on when its counter calls next."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything held",
      "1:something did not; it is printed, and the data is kept"
    })
final class NetworkCommand extends SimulationCommand {
  @Option(
      names = "--faults",
      description = "How often something breaks, with each broker. Default: ${DEFAULT-VALUE}")
  private int faults = 36;

  @Option(
      names = "--displays",
      description = "How many, half of them behind the proxy. Default: ${DEFAULT-VALUE}")
  private int displays = 100;

  @Option(
      names = "--broker",
      description = "${COMPLETION-CANDIDATES}. Default: one after the other")
  private Set<NetworkSimulation.Broker> brokers = EnumSet.allOf(NetworkSimulation.Broker.class);

  @Override
  List<String> simulate(Path folder, long chosen, Consumer<String> progress, PrintWriter out)
      throws IOException, InterruptedException, SQLException {
    List<String> violations = new ArrayList<>();
    for (NetworkSimulation.Broker broker : brokers) {
      NetworkSimulation.Outcome outcome =
          new NetworkSimulation(folder.resolve(broker.name()), chosen, broker, displays, progress)
              .run(faults);
      out.printf(
          "%s: %d displays, %d changes, %d messages out of order; faults: %s%n",
          broker, displays, outcome.changes(), outcome.reordered(), outcome.faults());
      outcome
          .healings()
          .forEach((what, times) -> out.println("  " + NetworkSimulation.line(what, times)));
      out.printf(
          "  longest time a number was shown after it had ceased to be true: %d ms%n",
          outcome.longestUntrue().toMillis());
      out.flush();
      violations.addAll(outcome.violations());
      out.println("  displays with a flaw that were found: " + outcome.caught());
      if (!outcome.caught().contains(Flaw.NEVER_STALE)) {
        violations.add(broker + ": a display that never says that it is stale was not found");
      }
    }
    return violations;
  }
}
