package org.anxu.bench.page;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.anxu.bench.devices.CounterGear;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.hardware.contact.SimulatedContactBoard;
import org.anxu.hardware.sign.SimulatedModbusSign;

/**
 * What can be done to sign, pad and contacts, beside {@code plug} and {@code unplug} for each:
 *
 * <ul>
 *   <li>{@code sign/power-cycle}, {@code sign/blind}, {@code sign/see}
 *   <li>{@code modbus-sign/FAULT}: none, mute, late, garbage, refuses
 *   <li>{@code pad/press-KEY}, {@code pad/hold-KEY}, {@code pad/garbage}, {@code pad/late}, {@code
 *       pad/prompt}
 *   <li>{@code contacts/close-PIN}, {@code contacts/open-PIN}, {@code contacts/press-PIN}, {@code
 *       contacts/FAULT}: none, mute, late, garbage
 * </ul>
 */
final class CounterActions {
  private static final Set<String> DEVICES = Set.of("sign", "modbus-sign", "pad", "contacts");

  private final SimulatedDevices devices;
  private final CounterGear gear;

  CounterActions(SimulatedDevices devices) {
    this.devices = devices;
    this.gear = devices.counter();
  }

  /** Does it; false if there is no such action. */
  boolean act(String device, String action) throws IOException {
    if (!DEVICES.contains(device)) {
      return false;
    }
    if (action.equals("plug") || action.equals("unplug")) {
      devices.plugCounter(device, action.equals("plug"));
      return true;
    }
    boolean known =
        switch (device) {
          case "sign" -> sign(action);
          case "modbus-sign" -> modbus(action);
          case "pad" -> pad(action);
          default -> contacts(action);
        };
    devices.tell();
    return known;
  }

  private boolean sign(String action) {
    switch (action) {
      case "power-cycle" -> gear.pole().powerCycle();
      case "blind" -> gear.pole().blind(true);
      case "see" -> gear.pole().blind(false);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean modbus(String action) {
    return give(action, SimulatedModbusSign.Fault.values(), gear.modbus()::fault);
  }

  private boolean pad(String action) {
    if (action.matches("press-[0-9*#]")) {
      gear.pad().press(action.substring(6));
    } else if (action.matches("hold-[0-9*#]")) {
      gear.pad().hold(action.substring(5));
    } else {
      switch (action) {
        case "garbage" -> gear.pad().garbage();
        case "late" -> gear.pad().late(true);
        case "prompt" -> gear.pad().late(false);
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private boolean contacts(String action) {
    if (action.matches("(close|open|press)-[0-9]{1,2}")) {
      int pin = Integer.parseInt(action.substring(action.indexOf('-') + 1));
      if (!gear.contacts().inputs().containsKey(pin)) {
        return false;
      }
      if (action.startsWith("press")) {
        gear.contacts().press(pin);
      } else {
        gear.contacts().close(pin, action.startsWith("close"));
      }
      return true;
    }
    return give(action, SimulatedContactBoard.Fault.values(), gear.contacts()::fault);
  }

  private static <F extends Enum<F>> boolean give(String word, F[] faults, Consumer<F> to) {
    for (F fault : faults) {
      if (fault.name().toLowerCase(Locale.ROOT).equals(word)) {
        to.accept(fault);
        return true;
      }
    }
    return false;
  }
}
