package org.anxu.hardware.sign;

import java.time.Duration;
import org.anxu.hardware.port.SerialSettings;

/**
 * Where a Modbus RTU sign takes its characters. There is no common register map: the maker's manual
 * has these values.
 *
 * @param line its serial line; eight data bits and one stop bit without parity, as most signs come
 * @param unit its address on the line, 1 to 247
 * @param register the first register that is shown, 0 to 65535, counted from 0 as on the wire (a
 *     manual's 40001 is 0)
 * @param registers how many registers are shown, 1 to 32
 * @param encoding how characters become registers
 * @param brightnessRegister takes 1 to 4; −1 if there is none
 * @param answerLimit how long an answer may take
 * @param attempts how often a request is sent before the sign counts as silent, 1 to 5
 */
public record ModbusSettings(
    SerialSettings line,
    int unit,
    int register,
    int registers,
    Encoding encoding,
    int brightnessRegister,
    Duration answerLimit,
    int attempts) {
  /** How characters become registers. */
  public enum Encoding {
    /** Two ASCII characters a register, the left one in its high byte; filled up with spaces. */
    ASCII(2),
    /**
     * Four digits a register. Beside the digits a nibble A is a dash, E a P and F dark, as in the
     * code B of LED drivers; letters of a number are left out.
     */
    BCD(4),
    /** One character a register, as segments: a is bit 0 and g bit 6. */
    SEGMENTS(1);

    private final int characters;

    Encoding(int characters) {
      this.characters = characters;
    }

    /** How many characters a register holds. */
    public int characters() {
      return characters;
    }
  }

  public ModbusSettings {
    between(unit, 1, 247, "a unit");
    between(register, 0, 65_535, "a register");
    between(registers, 1, 32, "the number of registers");
    between(brightnessRegister, -1, 65_535, "the register of the brightness");
    between(attempts, 1, 5, "the number of attempts");
    if (register + registers > 65_536) {
      throw new IllegalArgumentException("the registers end behind 65535");
    }
  }

  private static void between(int value, int least, int most, String what) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(what + " is " + least + " to " + most + ", not " + value);
    }
  }

  /** Four registers with eight ASCII characters from register 0 of unit 1, asked three times. */
  public static ModbusSettings of(SerialSettings line) {
    return new ModbusSettings(line, 1, 0, 4, Encoding.ASCII, -1, Duration.ofMillis(500), 3);
  }

  /** The same with another register map. */
  public ModbusSettings withMap(int unit, int register, int registers, Encoding encoding) {
    return new ModbusSettings(
        line, unit, register, registers, encoding, brightnessRegister, answerLimit, attempts);
  }
}
