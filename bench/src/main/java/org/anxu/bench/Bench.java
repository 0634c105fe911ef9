package org.anxu.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program that stands in for a hall's hardware and people. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Simulated devices, and a whole hall to try things in.",
    subcommands = {DevicesCommand.class, DemoCommand.class})
public final class Bench implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Bench() {}

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** Runs the command named by the arguments. */
  public static void main(String[] arguments) {
    // Without it every answer on a connection kept alive waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("java.awt.headless", "true");
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }
}
