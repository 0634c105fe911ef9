package org.anxu.hardware.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.pad.PadKeys;
import org.anxu.hardware.pad.PortPad;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortAddress;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.printing.EscPosPrinter;
import org.anxu.hardware.scanning.Scan;
import org.anxu.hardware.scanning.ScannerSettings;
import org.anxu.hardware.scanning.SerialCodeScanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows live what devices say of themselves. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Shows live how devices are: pull a plug, open a cover, press a key.",
      "A device is PATH or PATH@BAUD."
    })
final class WatchCommand implements Callable<Integer> {
  @Option(names = "--printer", description = "a slip printer; may be repeated")
  private List<String> printers = new ArrayList<>();

  @Option(names = "--profile", description = "what make they are, as for print")
  private String profile = PrinterProfile.USUAL;

  @Option(names = "--scanner", description = "a serial scanner; may be repeated")
  private List<String> scanners = new ArrayList<>();

  @Option(names = "--pad", description = "a call pad that sends lines; may be repeated")
  private List<String> pads = new ArrayList<>();

  @Option(names = "--keyboard-pad", description = "a call pad that is a USB keyboard")
  private List<String> keyboards = new ArrayList<>();

  @Option(names = "--for", description = "seconds; 0: until it is ended (default)")
  private int seconds;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Words words = new Words();

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = new Session(spec.commandLine().getOut(), words)) {
      List<Device> all = devices(session);
      if (all.isEmpty()) {
        throw new ParameterException(spec.commandLine(), words.say("watch.nothing"));
      }
      try {
        all.forEach(session::show);
        all.forEach(Device::start);
        session.say(words.say("watch.begun", all.size()));
        session.waitFor(seconds == 0 ? Duration.ofDays(365) : Duration.ofSeconds(seconds));
        return all.stream().allMatch(Session::works) ? 0 : 1;
      } finally {
        all.forEach(Device::close);
      }
    }
  }

  private List<Device> devices(Session session) {
    List<Device> all = new ArrayList<>();
    for (String each : printers) {
      all.add(
          new EscPosPrinter(
              "printer " + each,
              PrintCommand.settings(profile, spec, words),
              printerPort(each, session),
              session.timer(),
              session.clock()));
    }
    for (String each : scanners) {
      SerialSettings at = at(each, 9_600);
      SerialCodeScanner scanner =
          SerialCodeScanner.serial(
              "scanner " + at.path(),
              ScannerSettings.of(at.path(), at.baud()),
              session.timer(),
              session.clock());
      scanner.onScan(scan -> session.say(scanner.name() + "  " + length(scan)));
      all.add(scanner);
    }
    for (String each : pads) {
      SerialSettings at = at(each, 9_600);
      all.add(
          pad(
              session,
              PortPad.lines(
                  "pad " + at.path(), PadKeys.digits(), at, session.timer(), session.clock())));
    }
    for (String each : keyboards) {
      all.add(
          pad(
              session,
              PortPad.keyboard(
                  "pad " + each, PadKeys.numberPad(), each, session.timer(), session.clock())));
    }
    return all;
  }

  private BytePort printerPort(String text, Session session) {
    int at = text.lastIndexOf('@');
    try {
      return at < 0
          ? PortAddress.parse(text).port(115_200, session.timer())
          : PortAddress.parse(text.substring(0, at))
              .port(at(text, 115_200).baud(), session.timer());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private PortPad pad(Session session, PortPad pad) {
    pad.onKey(key -> session.say(pad.name() + "  " + words.say("watch.key", key)));
    pad.onUnknownKey(key -> session.say(pad.name() + "  " + words.say("watch.unknown-key", key)));
    return pad;
  }

  private String length(Scan scan) {
    return switch (scan) {
      case Scan.Code(String text) -> words.say("watch.code", text.length());
      case Scan.Unreadable(String reason) -> reason + ": " + words.reason(reason);
    };
  }

  private SerialSettings at(String text, int usual) {
    int at = text.lastIndexOf('@');
    String baud = at < 0 ? "" : text.substring(at + 1);
    if (at >= 0 && !baud.matches("[0-9]{3,7}")) {
      throw new ParameterException(spec.commandLine(), words.say("watch.baud", text));
    }
    return at < 0
        ? SerialSettings.of(text, usual)
        : SerialSettings.of(text.substring(0, at), Integer.parseInt(baud));
  }
}
