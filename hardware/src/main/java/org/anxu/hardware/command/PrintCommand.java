package org.anxu.hardware.command;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
import picocli.CommandLine.Mixin;
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
  private static final int USUAL_BAUD = 115_200;
  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Mixin private Line line = new Line();

  @Option(
      names = "--profile",
      description =
          "what the printer can do: clone-80, clone-58, epson-tm-t20, epson-tm-t88, epson-tm-m30,"
              + " epson-tm-latin, custom-kpm, plain-raster, or a file (default: ${DEFAULT-VALUE})")
  private String profile = PrinterProfile.USUAL;

  @Option(names = "--times", description = "so many slips (default: ${DEFAULT-VALUE})")
  private int times = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Words words = new Words();

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    PrinterSettings settings;
    PortAddress address;
    try {
      settings = PrinterSettings.of(PrinterProfile.find(profile));
      address = PortAddress.parse(line.path());
    } catch (IllegalArgumentException | IOException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    try (Session session = new Session(spec.commandLine().getOut(), words);
        SlipPrinter printer =
            new EscPosPrinter(
                "printer",
                settings,
                address.port(line.settings(USUAL_BAUD).baud(), session.timer()),
                session.timer(),
                session.clock())) {
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
