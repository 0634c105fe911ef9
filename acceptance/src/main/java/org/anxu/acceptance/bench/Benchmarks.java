package org.anxu.acceptance.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the hall on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measures the built programs on this machine and prints each figure beside its aim.",
    subcommands = {
      LatencyBench.class,
      MorningBench.class,
      DisplaysBench.class,
      MemoryBench.class,
      HttpBench.class,
      JournalBench.class,
      CameraBench.class,
      DevicesBench.class,
      PhonesBench.class,
      KioskBench.class,
      KioskDayBench.class,
      AllBenches.class
    })
public final class Benchmarks implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Benchmarks() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** Runs the command named by the arguments. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Benchmarks())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }
}
