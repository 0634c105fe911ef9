package org.anxu.hardware.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anxu.hardware.gpio.PiSpiBus;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.sign.LineSign;
import org.anxu.hardware.sign.MatrixSign;
import org.anxu.hardware.sign.ModbusSettings;
import org.anxu.hardware.sign.ModbusSign;
import org.anxu.hardware.sign.PoleDisplay;
import org.anxu.hardware.sign.Sign;
import org.anxu.hardware.sign.SignContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows everything a sign can show. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = "Shows one thing after another on a counter's sign: a call, a pause, closed …")
final class SignCommand implements Callable<Integer> {
  private static final int USUAL_BAUD = 9_600;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Kinds of signs. */
  enum Kind {
    DM_D,
    CD5220,
    MAX7219,
    MODBUS
  }

  @Mixin private Line line = new Line();

  @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}")
  private Kind kind = Kind.DM_D;

  @Option(names = "--number", description = "the number called (default: ${DEFAULT-VALUE})")
  private String number = "A023";

  @Option(names = "--each", description = "seconds each (default: ${DEFAULT-VALUE})")
  private int each = 4;

  @Option(names = "--modules", description = "MAX7219: modules (default: ${DEFAULT-VALUE})")
  private int modules = 4;

  @Option(names = "--unit", description = "Modbus: address (default: ${DEFAULT-VALUE})")
  private int unit = 1;

  @Option(names = "--register", description = "Modbus: first register (default: ${DEFAULT-VALUE})")
  private int register;

  @Option(names = "--registers", description = "Modbus: how many (default: ${DEFAULT-VALUE})")
  private int registers = 4;

  @Option(
      names = "--encoding",
      description = "Modbus: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private ModbusSettings.Encoding encoding = ModbusSettings.Encoding.ASCII;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Words words = new Words();

  @Override
  public Integer call() throws InterruptedException {
    Map<String, SignContent> all = new LinkedHashMap<>();
    all.put("called", new SignContent.Called(number, "first"));
    all.put("recalled", new SignContent.Called(number, "second"));
    all.put("serving", new SignContent.Serving(number));
    all.put("paused", new SignContent.Paused("BACK AT 14:20"));
    all.put("closed", new SignContent.Closed());
    all.put("no-connection", new SignContent.NoConnection());
    all.put("blank", new SignContent.Blank());
    try (Session session = new Session(spec.commandLine().getOut(), words);
        Sign sign = sign(session)) {
      if (!session.starts(sign, PATIENCE)) {
        return 1;
      }
      for (Map.Entry<String, SignContent> next : all.entrySet()) {
        session.say(words.say("sign." + next.getKey(), number));
        sign.show(next.getValue());
        session.waitFor(Duration.ofSeconds(each));
      }
      return Session.works(sign) ? 0 : 1;
    }
  }

  private Sign sign(Session session) {
    SerialSettings at = line.settings(USUAL_BAUD);
    return switch (kind) {
      case DM_D -> LineSign.serial("sign", PoleDisplay.DM_D, at, session.timer(), session.clock());
      case CD5220 ->
          LineSign.serial("sign", PoleDisplay.CD5220, at, session.timer(), session.clock());
      case MAX7219 ->
          new MatrixSign(
              "sign",
              modules,
              new PiSpiBus(Path.of(line.path())),
              session.timer(),
              session.clock());
      case MODBUS ->
          ModbusSign.serial(
              "sign",
              new ModbusSettings(
                  at, unit, register, registers, encoding, -1, Duration.ofMillis(500), 3),
              session.timer(),
              session.clock());
    };
  }
}
