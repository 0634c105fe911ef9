package org.anxu.hardware.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.scanning.CodeScanner;
import org.anxu.hardware.scanning.Scan;
import org.anxu.hardware.scanning.ScannerDialect;
import org.anxu.hardware.scanning.ScannerSettings;
import org.anxu.hardware.scanning.SerialCodeScanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a scanner reads. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what a serial scanner reads. Of each code only its beginning and end are shown,",
      "since a bill's code tells the account."
    })
final class ScanCommand implements Callable<Integer> {
  private static final int USUAL_BAUD = 9_600;
  private static final int SHOWN = 4;

  @Mixin private Line line = new Line();

  @Option(names = "--kind", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private ScannerDialect kind = ScannerDialect.PLAIN;

  @Option(names = "--codes", description = "end after so many (default: ${DEFAULT-VALUE})")
  private int codes = 3;

  @Option(names = "--for", description = "seconds to wait at most (default: ${DEFAULT-VALUE})")
  private int seconds = 60;

  @Option(names = "--whole", description = "show the codes whole")
  private boolean whole;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Words words = new Words();

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch read = new CountDownLatch(codes);
    ScannerSettings settings =
        ScannerSettings.of(line.path(), line.settings(USUAL_BAUD).baud()).speaking(kind);
    if (kind.hasTrigger()) {
      settings = settings.keptReading();
    }
    try (Session session = new Session(spec.commandLine().getOut(), words);
        CodeScanner scanner =
            SerialCodeScanner.serial("scanner", settings, session.timer(), session.clock())) {
      session.show(scanner);
      scanner.onScan(scan -> {
        session.say(text(scan));
        if (scan instanceof Scan.Code) {
          read.countDown();
        }
      });
      session.say(words.say("scan.hold", seconds));
      scanner.start();
      if (read.await(Duration.ofSeconds(seconds).toMillis(), TimeUnit.MILLISECONDS)) {
        return 0;
      }
      boolean none = read.getCount() == codes;
      session.say(words.say(none ? "scan.nothing" : "scan.few", codes - read.getCount()));
      return none ? 1 : 0;
    }
  }

  private String text(Scan scan) {
    return switch (scan) {
      case Scan.Code(String text) -> words.say("scan.code", text.length(), shown(text));
      case Scan.Unreadable(String reason) -> reason + ": " + words.reason(reason);
    };
  }

  private String shown(String text) {
    return whole || text.length() <= 2 * SHOWN
        ? text
        : text.substring(0, SHOWN) + "…" + text.substring(text.length() - SHOWN);
  }
}
