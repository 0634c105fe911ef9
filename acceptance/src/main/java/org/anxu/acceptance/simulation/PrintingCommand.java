package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anxu.hardware.printing.PrintOutcome.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints slips while the printers are ill-treated. */
@Command(
    name = "printing",
    mixinStandardHelpOptions = true,
    description = {
      "Prints slips on serial and USB printers (simulated, behind real pseudo terminals) while",
      "plugs are pulled, paper ends, covers open, cutters jam and answers come late, and holds each",
      "outcome against the paper: PRINTED came out once, FAILED did not, none came out twice, none",
      "is unaccounted for. SENT and UNCERTAIN are counted."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything held", "1:something did not; it is printed"})
final class PrintingCommand extends SimulationCommand {
  @Option(names = "--slips", description = "How many slips. Default: ${DEFAULT-VALUE}")
  private int slips = 10_000;

  @Override
  List<String> simulate(Path folder, long chosen, Consumer<String> progress, PrintWriter out)
      throws IOException, InterruptedException {
    PrintingSimulation.Outcome outcome =
        new PrintingSimulation(folder, chosen, progress).run(slips);
    Files.deleteIfExists(folder);
    for (Result result : Result.values()) {
      out.printf(
          "%-9s %,6d slips, %,6d of them whole on paper%n",
          result,
          outcome.outcomes().getOrDefault(result, 0),
          outcome.onPaper().getOrDefault(result, 0));
    }
    new TreeMap<>(outcome.causes())
        .forEach((cause, count) -> out.printf("  %,6d %s%n", count, cause));
    return outcome.violations();
  }
}
