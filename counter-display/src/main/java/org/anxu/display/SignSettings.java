package org.anxu.display;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.anxu.display.DisplaySettings.WrongSetting;
import org.anxu.hardware.gpio.PiSpiBus;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.sign.LineSign;
import org.anxu.hardware.sign.MatrixSign;
import org.anxu.hardware.sign.ModbusSettings;
import org.anxu.hardware.sign.ModbusSettings.Encoding;
import org.anxu.hardware.sign.ModbusSign;
import org.anxu.hardware.sign.PoleDisplay;
import org.anxu.hardware.sign.Sign;
import org.jspecify.annotations.Nullable;

/**
 * The sign that a display drives beside its page, or instead of it.
 *
 * @param kind what it is
 * @param path its line or bus
 * @param baud the line's speed
 * @param brightness 1 to 4
 * @param modules how many 8×8 modules, for a matrix
 * @param map where a Modbus sign takes its characters
 */
record SignSettings(
    Kind kind, String path, int baud, int brightness, int modules, RegisterMap map) {
  static final List<String> KEYS =
      List.of(
          "sign-kind",
          "sign-path",
          "sign-baud",
          "sign-brightness",
          "sign-modules",
          "sign-unit",
          "sign-register",
          "sign-registers",
          "sign-encoding",
          "sign-brightness-register");

  static final String HELP =
      """

      A sign that shows what the page shows (docs/devices.md), for --screen=counter:
        --sign-kind=KIND   none; dm-d or cd5220: pole displays of two lines; max7219: LED matrix;
                           modbus: LED sign with Modbus RTU (none)
        --sign-path=PATH   its serial device such as /dev/serial/by-id/…, or /dev/spidev0.0
        --sign-baud=SPEED  its speed (9600)
        --sign-brightness=LEVEL  1 to 4 (4)
        --sign-modules=COUNT     max7219: 4 to 8 modules of 8×8 (4)
        --sign-unit=NUMBER       modbus: its address, 1 to 247 (1)
        --sign-register=NUMBER   modbus: the first register, counted from 0 (0)
        --sign-registers=COUNT   modbus: how many registers are shown, 1 to 32 (4)
        --sign-encoding=HOW      modbus: ascii, bcd or segments (ascii)
        --sign-brightness-register=NUMBER  modbus: takes 1 to 4 (-1: there is none)
      """;

  /** Kinds of signs. */
  enum Kind {
    DM_D,
    CD5220,
    MAX7219,
    MODBUS;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** See {@link ModbusSettings}. */
  record RegisterMap(
      int unit, int register, int registers, Encoding encoding, int brightnessRegister) {}

  /** The sign of those options; null for none. */
  static @Nullable SignSettings of(Map<String, String> given) throws WrongSetting {
    Kind kind = kind(given.getOrDefault("sign-kind", "none"));
    // Read in any case, so that a wrong value is found before somebody counts on it.
    int baud = number(given, "sign-baud", 9600, 1200, 921_600);
    int brightness = number(given, "sign-brightness", Sign.USUAL_BRIGHTNESS, 1, 4);
    int modules = number(given, "sign-modules", 4, 4, 8);
    RegisterMap map =
        new RegisterMap(
            number(given, "sign-unit", 1, 1, 247),
            number(given, "sign-register", 0, 0, 65_535),
            number(given, "sign-registers", 4, 1, 32),
            encoding(given.getOrDefault("sign-encoding", "ascii")),
            number(given, "sign-brightness-register", -1, -1, 65_535));
    String path = given.getOrDefault("sign-path", "");
    if (kind == null) {
      if (!path.isEmpty()) {
        throw new WrongSetting("--sign-path needs --sign-kind, " + kinds() + ", not nothing");
      }
      return null;
    }
    boolean right = kind == Kind.MAX7219 ? PiSpiBus.isBus(path) : isLine(path);
    if (!right) {
      throw new WrongSetting(
          "--sign-path must be "
              + (kind == Kind.MAX7219
                  ? "an SPI bus such as /dev/spidev0.0"
                  : "the path of a serial device such as /dev/ttyUSB0")
              + " for --sign-kind="
              + kind.word()
              + ", not '"
              + path
              + "'");
    }
    return new SignSettings(kind, path, baud, brightness, modules, map);
  }

  private static @Nullable Kind kind(String text) throws WrongSetting {
    if (text.equals("none")) {
      return null;
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(text))
        .findAny()
        .orElseThrow(
            () -> new WrongSetting("--sign-kind must be " + kinds() + ", not '" + text + "'"));
  }

  private static String kinds() {
    return "none, "
        + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
  }

  private static Encoding encoding(String text) throws WrongSetting {
    return Arrays.stream(Encoding.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findAny()
        .orElseThrow(() ->
            new WrongSetting("--sign-encoding must be ascii, bcd or segments, not '" + text + "'"));
  }

  static int number(Map<String, String> given, String key, int usual, int least, int most)
      throws WrongSetting {
    String text = given.getOrDefault(key, Integer.toString(usual));
    if (text.matches("-?\\d{1,7}")) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw new WrongSetting(
        "--" + key + " must be a number from " + least + " to " + most + ", not '" + text + "'");
  }

  /** A device may be plugged in later, but it is never a folder or an ordinary file. */
  static boolean isLine(String path) {
    java.io.File file = new java.io.File(path);
    return Path.of(path).isAbsolute() && !file.isDirectory() && !file.isFile();
  }

  /** The driver; nothing of Pi4J is loaded unless the sign needs it. */
  Sign sign(ScheduledExecutorService timer, InstantSource clock) {
    SerialSettings line = SerialSettings.of(path, baud);
    Sign sign =
        switch (kind) {
          case DM_D -> LineSign.serial("sign", PoleDisplay.DM_D, line, timer, clock);
          case CD5220 -> LineSign.serial("sign", PoleDisplay.CD5220, line, timer, clock);
          case MAX7219 ->
              new MatrixSign("sign", modules, new PiSpiBus(Path.of(path)), timer, clock);
          case MODBUS -> ModbusSign.serial("sign", modbus(line), timer, clock);
        };
    sign.brightness(brightness);
    return sign;
  }

  private ModbusSettings modbus(SerialSettings line) {
    return new ModbusSettings(
        line,
        map.unit(),
        map.register(),
        map.registers(),
        map.encoding(),
        map.brightnessRegister(),
        Duration.ofMillis(500),
        3);
  }
}
