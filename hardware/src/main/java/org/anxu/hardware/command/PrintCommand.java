package org.anxu.hardware.command;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.port.PortAddress;
import org.anxu.hardware.printing.EscPosPrinter;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.PrinterSettings;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.anxu.hardware.printing.SlipPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a test slip that shows all a ticket's slip needs. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a test slip with everything that a ticket's slip has, and says what became of it."
    })
final class PrintCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Option(names = "--port", required = true, description = PortAddress.ALLOWED)
  private String port = "";

  @Option(names = "--baud", description = "speed of a serial line (default: ${DEFAULT-VALUE})")
  private int baud = 115_200;

  @Option(
      names = "--profile",
      description = {
        "what make it is: ${COMPLETION-CANDIDATES}, or the path of a profile of your own",
        "(default: ${DEFAULT-VALUE})"
      },
      completionCandidates = Profiles.class)
  private String profile = PrinterProfile.USUAL;

  /** The profiles that ship. */
  static final class Profiles implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PrinterProfile.names().iterator();
    }
  }

  @Option(names = "--times", description = "so many slips (default: ${DEFAULT-VALUE})")
  private int times = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Words words = new Words();

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    try (Session session = new Session(spec.commandLine().getOut(), words);
        SlipPrinter printer = printer(session)) {
      if (!session.starts(printer, PATIENCE)) {
        session.say(words.say("print.not-ready"));
        return 1;
      }
      boolean all = true;
      for (int i = 1; i <= times; i++) {
        long begun = System.nanoTime();
        PrintOutcome outcome = printer.print(slip(session, i)).get();
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        session.say(
            words.say("print." + outcome.result(), i, millis)
                + (outcome.cause().isEmpty() ? "" : " " + words.reason(outcome.cause())));
        all &=
            outcome.result() == PrintOutcome.Result.PRINTED
                || outcome.result() == PrintOutcome.Result.SENT;
      }
      return all ? 0 : 1;
    }
  }

  private SlipPrinter printer(Session session) {
    try {
      return new EscPosPrinter(
          "printer",
          settings(profile, spec, words),
          PortAddress.parse(port).port(baud, session.timer()),
          session.timer(),
          session.clock());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  /** Those of a profile, or the usage with what is wrong with it. */
  static PrinterSettings settings(String profile, CommandSpec spec, Words words) {
    try {
      return PrinterSettings.of(PrinterProfile.find(profile));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), words.say("print.no-profile", profile, e.toString()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private Slip slip(Session session, int number) {
    String time = TIME.format(session.clock().instant().atZone(ZoneId.systemDefault()));
    return new Slip(
        List.of(
            new Slip.Text(words.say("print.title"), Size.LARGE, Alignment.CENTRE),
            new Slip.Rule(),
            new Slip.Text("A" + String.format("%03d", number), Size.HUGE, Alignment.CENTRE),
            new Slip.Feed(1),
            new Slip.Text(words.say("print.characters"), Size.NORMAL, Alignment.LEFT),
            new Slip.Text("0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ", Size.NORMAL, Alignment.LEFT),
            new Slip.QrCode("https://example.invalid/test/" + number),
            new Slip.Text(time, Size.NORMAL, Alignment.CENTRE),
            new Slip.Text(words.say("print.check"), Size.NORMAL, Alignment.LEFT),
            new Slip.Feed(2)));
  }
}
