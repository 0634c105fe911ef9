package org.anxu.hardware.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code ./anxu hardware}. */
@Command(
    name = "hardware",
    mixinStandardHelpOptions = true,
    description = {
      "Finds, tests and watches printers, scanners, signs, contacts and call pads.",
      "It works without any of them, and without kiosk or server.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all is well; 1 something is to be done, which the output says; 2 wrong option."
    },
    subcommands = {
      ListCommand.class,
      DoctorCommand.class,
      PrintCommand.class,
      ScanCommand.class,
      SignCommand.class,
      ContactCommand.class,
      WatchCommand.class
    })
public final class HardwareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private HardwareCommand() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** The commands, for tests as well. */
  static CommandLine commandLine() {
    return new CommandLine(new HardwareCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false);
  }

  /** Runs the command named by the arguments. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    // The commands say themselves what the drivers would log.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(commandLine().execute(arguments));
  }
}
