package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.anxu.hardware.printing.PrintOutcome.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
final class PrintingCommand implements Callable<Integer> {
  @Option(names = "--slips", description = "How many slips. Default: ${DEFAULT-VALUE}")
  private int slips = 10_000;

  @Option(
      names = "--seed",
      description =
          "What is done to the printers follows from it; the exact moments do not. Default: a new"
              + " one, which is printed.")
  private @Nullable Long seed;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    long chosen = seed == null ? new SecureRandom().nextInt(1_000_000) : seed;
    out.println("seed " + chosen);
    out.flush();
    Path folder = Files.createTempDirectory("anxu-printing-");
    PrintingSimulation.Outcome outcome =
        new PrintingSimulation(
                folder,
                chosen,
                line -> {
                  err.println(line);
                  err.flush();
                })
            .run(slips);
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
    outcome.violations().forEach(out::println);
    out.println(outcome.violations().isEmpty() ? "Everything held." : "Something did not hold.");
    out.flush();
    return outcome.violations().isEmpty() ? 0 : 1;
  }
}
