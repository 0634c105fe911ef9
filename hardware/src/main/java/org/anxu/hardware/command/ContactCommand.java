package org.anxu.hardware.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anxu.hardware.contact.ContactInput;
import org.anxu.hardware.contact.ContactOutput;
import org.anxu.hardware.contact.ContactPanel;
import org.anxu.hardware.contact.LinePins;
import org.anxu.hardware.contact.Pins;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.gpio.PiPins;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows contacts and switches lamps. */
@Command(
    name = "contact",
    mixinStandardHelpOptions = true,
    description = "Shows what buttons and sensors do, and blinks lamps and buzzers.")
final class ContactCommand implements Callable<Integer> {
  private static final int BOARD_BAUD = 115_200;

  @Option(
      names = "--board",
      description = "device file of a contact board at a line; without it this machine's own pins")
  private String board = "";

  @Option(names = "--read", description = "pin of a button or sensor; may be repeated")
  private List<Integer> read = new ArrayList<>();

  @Option(names = "--blink", description = "pin of a lamp or buzzer; may be repeated")
  private List<Integer> blink = new ArrayList<>();

  @Option(names = "--low", description = "lamps and buzzers are on at a low level")
  private boolean low;

  @Option(names = "--for", description = "seconds (default: ${DEFAULT-VALUE})")
  private int seconds = 30;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Words words = new Words();

  @Override
  public Integer call() throws InterruptedException {
    if (read.isEmpty() && blink.isEmpty()) {
      throw new ParameterException(spec.commandLine(), words.say("contact.no-pin"));
    }
    try (Session session = new Session(spec.commandLine().getOut(), words)) {
      Pins pins =
          board.isEmpty()
              ? new PiPins(session.timer())
              : new LinePins(
                  new SerialBytePort(SerialSettings.of(board, BOARD_BAUD), session.timer()),
                  session.timer());
      try (ContactPanel panel = new ContactPanel(pins, session.timer(), session.clock())) {
        return use(session, panel) ? 0 : 1;
      }
    }
  }

  private boolean use(Session session, ContactPanel panel) throws InterruptedException {
    List<Device> all = new ArrayList<>();
    for (int pin : read) {
      ContactInput input = panel.input("pin-" + pin, pin, ContactInput.Reading.BUTTON);
      input.onChange(
          closed -> session.say(words.say(closed ? "contact.closed" : "contact.open", pin)));
      all.add(input);
    }
    List<ContactOutput> lamps = new ArrayList<>();
    for (int pin : blink) {
      lamps.add(panel.output("pin-" + pin, pin, !low));
    }
    all.addAll(lamps);
    all.forEach(session::show);
    panel.start();
    lamps.forEach(lamp -> lamp.play(ContactOutput.Pattern.BLINK));
    session.say(words.say("contact.watch", seconds));
    session.waitFor(Duration.ofSeconds(seconds));
    return all.stream().allMatch(Session::works);
  }
}
