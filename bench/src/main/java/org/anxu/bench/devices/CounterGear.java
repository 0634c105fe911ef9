package org.anxu.bench.devices;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.contact.SimulatedContactBoard;
import org.anxu.hardware.pad.SimulatedPad;
import org.anxu.hardware.sign.SimulatedModbusSign;
import org.anxu.hardware.sign.SimulatedPoleDisplay;

/**
 * What hangs above and lies on a counter, and the contacts of a kiosk, each on a line of its own: a
 * pole display, a Modbus sign, a call pad, and a contact board.
 */
public final class CounterGear implements AutoCloseable {
  /** The contact board's pins, as a kiosk's settings name them. */
  public static final int HELP = 2;

  public static final int PAPER = 3;
  public static final int PRESENCE = 4;
  public static final int SERVING_LAMP = 5;
  public static final int PAUSED_LAMP = 6;
  public static final int ATTENTION_LAMP = 7;
  public static final int BUZZER = 8;

  private final SimulatedPoleDisplay pole = new SimulatedPoleDisplay();
  private final SimulatedModbusSign modbus;
  private final SimulatedContactBoard contacts;
  private final SimulatedPad pad;
  private final Map<String, PluggableLine> lines = new LinkedHashMap<>();

  /** Devices in that folder, not plugged in yet; changes are told to the listener. */
  CounterGear(Path folder, ScheduledExecutorService timer, Runnable changed) {
    modbus = new SimulatedModbusSign(1, timer);
    contacts = new SimulatedContactBoard(Set.of(HELP, PAPER, PRESENCE), timer);
    PluggableLine modbusLine = new PluggableLine(folder.resolve("modbus-sign"), modbus::receive);
    PluggableLine contactLine = new PluggableLine(folder.resolve("contacts"), contacts::receive);
    PluggableLine padLine = new PluggableLine(folder.resolve("pad"), bytes -> {});
    lines.put("sign", new PluggableLine(folder.resolve("sign"), pole::receive));
    lines.put("modbus-sign", modbusLine);
    lines.put("pad", padLine);
    lines.put("contacts", contactLine);
    modbus.answersTo(modbusLine::send);
    contacts.answersTo(contactLine::send);
    pad = SimulatedPad.lines(padLine::send, timer);
    pole.onChange(changed);
    modbus.onChange(changed);
    contacts.onChange(changed);
    contacts.close(PAPER, true); // there is paper
  }

  /** What a program opens for one of {@code sign, modbus-sign, pad, contacts}. */
  public Path path(String device) {
    return line(device).name();
  }

  /** Whether that device is plugged in. */
  public boolean plugged(String device) {
    return line(device).plugged();
  }

  private PluggableLine line(String device) {
    PluggableLine line = lines.get(device);
    if (line == null) {
      throw new IllegalArgumentException("there are " + lines.keySet() + ", not " + device);
    }
    return line;
  }

  void plug() throws IOException {
    for (PluggableLine line : lines.values()) {
      line.plug();
    }
  }

  /** Plugs a device in or out; one that is plugged in anew was switched off meanwhile. */
  void plug(String device, boolean in) throws IOException {
    if (in) {
      line(device).plug();
      return;
    }
    line(device).unplug();
    if (device.equals("sign")) {
      pole.powerCycle();
    }
  }

  /** The pole display at {@code sign}. */
  public SimulatedPoleDisplay pole() {
    return pole;
  }

  /** The sign at {@code modbus-sign}. */
  public SimulatedModbusSign modbus() {
    return modbus;
  }

  /** The pad. */
  public SimulatedPad pad() {
    return pad;
  }

  /** The contact board. */
  public SimulatedContactBoard contacts() {
    return contacts;
  }

  @Override
  public void close() throws IOException {
    for (PluggableLine line : lines.values()) {
      line.close();
    }
  }
}
