package org.anxu.server.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.anxu.server.fleet.AccessUnavailable;
import org.anxu.server.journal.JournalUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands as a whole: which there are, how they are run and how they end. */
@Command(
    name = "queue-server",
    description = {
      "Without a command, starts the queue server; its settings are in anxu-server.yaml.",
      "With a command, does that and ends; the server may run meanwhile."
    },
    subcommands = {
      DeviceCommand.class,
      StaffCommand.class,
      BrokerCommand.class,
      JournalCommand.class,
      VerifyCommand.class,
      CommandLine.HelpCommand.class
    },
    scope = CommandLine.ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:could not be done: data folder, register, journal or disk; the reason is on stderr",
      "2:the command was not understood",
      "3:refused: the name is in use, is unknown, or must not be removed"
    })
public final class Commands {
  /** Could not be done. */
  static final int FAILED = 1;

  /** Refused, with a reason that a person can act upon. */
  static final int REFUSED = 3;

  private static final Set<String> OPTIONS = Set.of("-h", "--help", "-V", "--version");

  private Commands() {}

  /** Whether these arguments are for a command, known or not, rather than for the server. */
  public static boolean areMeantBy(String... args) {
    return args.length > 0 && (!args[0].startsWith("-") || OPTIONS.contains(args[0]));
  }

  /** Runs the command and returns the exit code. */
  public static int run(String... args) {
    // Only what a command prints belongs on its output, and no library's remarks.
    System.setProperty("logback.configurationFile", "org/anxu/server/cli/logback-commands.xml");
    return line(InstantSource.system()).execute(args);
  }

  static CommandLine line(InstantSource clock) {
    return new CommandLine(new Commands(), new ClockFactory(clock))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Commands::explain);
  }

  private static int explain(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    PrintWriter err = command.getErr();
    switch (failure) {
      case AccessUnavailable unavailable -> {
        err.println(unavailable.getMessage());
        err.println(unavailable.remedy());
      }
      case JournalUnavailable unavailable -> {
        err.println(unavailable.getMessage());
        err.println(unavailable.words(Locale.ENGLISH));
        err.println(unavailable.words(Locale.SIMPLIFIED_CHINESE));
      }
      default -> throw failure;
    }
    return FAILED;
  }

  /** Hands the clock to the commands that need one. */
  private record ClockFactory(InstantSource clock) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == Register.class) {
        return type.cast(new Register(clock));
      }
      return CommandLine.defaultFactory().create(type);
    }
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"queue-server " + (version == null ? "(not packaged)" : version)};
    }
  }
}
