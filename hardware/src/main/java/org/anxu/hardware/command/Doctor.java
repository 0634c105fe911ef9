package org.anxu.hardware.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.anxu.hardware.command.Check.Mark;
import org.anxu.hardware.command.FoundDevice.Access;
import org.anxu.hardware.command.FoundDevice.Kind;

/** Looks for what keeps devices from working on a machine, without touching any of them. */
final class Doctor {
  private static final String CH340 = "CH340";

  private final Machine machine;
  private final Path temporary;
  private final Supplier<String> serialLibrary;
  private final String user;
  private final Words words;
  private final List<Check> checks = new ArrayList<>();

  /**
   * A doctor for a machine.
   *
   * @param temporary where native libraries are unpacked
   * @param serialLibrary empty, or why the serial library does not load
   * @param user who runs this
   */
  Doctor(
      Machine machine, Path temporary, Supplier<String> serialLibrary, String user, Words words) {
    this.machine = machine;
    this.temporary = temporary;
    this.serialLibrary = serialLibrary;
    this.user = user;
    this.words = words;
  }

  List<Check> look() {
    checks.clear();
    List<FoundDevice> devices = machine.devices();
    libraries();
    devices.forEach(this::device);
    printers(devices);
    lines(devices);
    board(devices);
    return List.copyOf(checks);
  }

  private void libraries() {
    String problem = serialLibrary.get();
    if (problem.isEmpty()) {
      add(Mark.GOOD, "doctor.library");
    } else if (machine.noExec(temporary)) {
      add(Mark.BAD, "doctor.noexec", temporary, problem);
    } else {
      add(Mark.BAD, "doctor.no-library", temporary, problem);
    }
  }

  private void device(FoundDevice device) {
    String kind = words.say("kind." + device.kind());
    if (device.access() == Access.NOT_PERMITTED) {
      String group = device.group().isEmpty() ? "?" : device.group();
      add(Mark.BAD, "doctor.not-permitted", kind, device.name(), user, group);
      return;
    }
    List<String> holders = machine.holders(device.node());
    if (!holders.isEmpty() && device.kind() != Kind.PINS && device.kind() != Kind.KEYBOARD) {
      add(Mark.LOOK, "doctor.held", kind, device.name(), String.join(", ", holders));
    } else if (device.unstable()) {
      add(Mark.LOOK, "doctor.unstable", kind, device.name());
    } else {
      add(Mark.GOOD, "doctor.device", kind, device.name(), device.maker());
    }
  }

  private void printers(List<FoundDevice> devices) {
    long files = devices.stream().filter(each -> each.kind() == Kind.USB_PRINTER).count();
    if (machine.printersOnTheBus() > files) {
      add(Mark.BAD, "doctor.no-usblp");
    } else if (devices.stream()
        .noneMatch(each -> each.kind() == Kind.USB_PRINTER || each.kind() == Kind.SERIAL)) {
      add(Mark.LOOK, "doctor.no-printer");
    }
  }

  private void lines(List<FoundDevice> devices) {
    List<FoundDevice> lines = devices.stream().filter(each -> each.kind() == Kind.SERIAL).toList();
    boolean ch340 = lines.stream().anyMatch(each -> each.maker().contains(CH340));
    if (machine.has("usr/bin/brltty") && !ch340) {
      add(Mark.LOOK, "doctor.brltty");
    }
    if (machine.has("usr/sbin/ModemManager")
        && lines.stream().anyMatch(each -> each.node().toString().contains("ttyACM"))) {
      add(Mark.LOOK, "doctor.modemmanager");
    }
    if (machine.consoleOnLine()
        && lines.stream().anyMatch(each -> each.node().toString().matches(".*tty(AMA|S)\\d+"))) {
      add(Mark.LOOK, machine.isPi() ? "doctor.pi-console" : "doctor.console");
    }
  }

  private void board(List<FoundDevice> devices) {
    boolean pins = devices.stream().anyMatch(each -> each.kind() == Kind.PINS);
    if (!machine.isPi()) {
      add(pins ? Mark.GOOD : Mark.LOOK, pins ? "doctor.pins" : "doctor.no-pins");
      return;
    }
    add(Mark.GOOD, "doctor.board", machine.board());
    if (!pins) {
      add(Mark.BAD, "doctor.pi-without-pins");
    }
    if (devices.stream().noneMatch(each -> each.kind() == Kind.SPI)) {
      add(Mark.LOOK, "doctor.no-spi");
    }
  }

  private void add(Mark mark, String key, Object... arguments) {
    String remedy = mark == Mark.GOOD ? "" : words.say(key + ".remedy", arguments);
    checks.add(new Check(mark, words.say(key, arguments), remedy));
  }
}
