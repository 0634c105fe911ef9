package org.anxu.acceptance.simulation;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Attacks the hall and says what held. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Attacks the built programs and checks that the hall keeps its promises.",
    subcommands = {
      CrashCommand.class,
      KioskCommand.class,
      NetworkCommand.class,
      PrintingCommand.class
    })
public final class Simulations implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Simulations() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** Runs the command named by the arguments. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Simulations())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }
}
