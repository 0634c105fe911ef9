package org.anxu.bench.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anxu.bench.devices.CounterGear;

/**
 * How sign, pad and contacts are, as the page and tests get it.
 *
 * @param plugged which of them are plugged in
 * @param sign the two lines of the pole display
 * @param signBrightness its brightness, 1 to 4
 * @param modbusSign the characters of the Modbus sign
 * @param modbusFault the fault it was given
 * @param inputs which contacts are closed
 * @param outputs which levels are high
 * @param contactFault the fault the contact board was given
 */
record CounterView(
    Map<String, Boolean> plugged,
    List<String> sign,
    int signBrightness,
    String modbusSign,
    String modbusFault,
    Map<Integer, Boolean> inputs,
    Map<Integer, Boolean> outputs,
    String contactFault) {
  private static final int MODBUS_REGISTERS = 4;

  static CounterView of(CounterGear gear) {
    return new CounterView(
        Map.of(
            "sign", gear.plugged("sign"),
            "modbus-sign", gear.plugged("modbus-sign"),
            "pad", gear.plugged("pad"),
            "contacts", gear.plugged("contacts")),
        gear.pole().lines(),
        gear.pole().brightness(),
        gear.modbus().text(0, MODBUS_REGISTERS),
        word(gear.modbus().fault()),
        gear.contacts().inputs(),
        gear.contacts().outputs(),
        word(gear.contacts().fault()));
  }

  private static String word(Enum<?> fault) {
    return fault.name().toLowerCase(Locale.ROOT);
  }
}
