package org.anxu.display;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.display.DisplaySettings.WrongSetting;
import org.anxu.hardware.contact.LinePins;
import org.anxu.hardware.contact.Pins;
import org.anxu.hardware.gpio.PiPins;
import org.anxu.hardware.pad.CallPad;
import org.anxu.hardware.pad.ContactPad;
import org.anxu.hardware.pad.PadKeys;
import org.anxu.hardware.pad.PortPad;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;
import org.jspecify.annotations.Nullable;

/**
 * The officer's call pad at a counter.
 *
 * @param kind how it speaks
 * @param path its serial device or event file
 * @param baud the line's speed
 * @param keys what each key stands for
 * @param tokenFile the pad's own token, bound to this counter
 * @param server the queue server's HTTP address
 */
record PadSettings(Kind kind, String path, int baud, PadKeys keys, Path tokenFile, URI server) {
  static final List<String> KEYS =
      List.of("pad-kind", "pad-path", "pad-baud", "pad-keys", "pad-token-file", "server");

  static final String HELP =
      """

      The officer's call pad at this counter (docs/devices.md):
        --pad-kind=KIND    none; lines or bytes: serial pads; keyboard: a small USB keyboard;
                           contacts: single buttons (none)
        --pad-path=PATH    its serial device, or /dev/input/by-id/…-event-kbd; for contacts a
                           contact board's serial device, or nothing for this machine's pins
        --pad-baud=SPEED   its speed (9600)
        --pad-keys=KEYS    what its keys mean, as KEY=MEANING,… such as K1=next,K2=recall; for
                           bytes 0x31=next, for a keyboard its key codes, 79=next (the digits),
                           for contacts their pins, 17=step,27=recall,22=pause (these)
        --pad-token-file=FILE  the pad's own token: ./anxu device add pad-3 --kind pad --counter 3
        --server=ADDRESS   the queue server (http://127.0.0.1:8080)
      """;

  /** How a pad speaks. */
  enum Kind {
    LINES,
    BYTES,
    KEYBOARD,
    CONTACTS
  }

  /** The pad of those options; null for none. */
  static @Nullable PadSettings of(Map<String, String> given) throws WrongSetting {
    Kind kind = kind(given.getOrDefault("pad-kind", "none"));
    int baud = SignSettings.number(given, "pad-baud", 9600, 1200, 921_600);
    URI server = server(given.getOrDefault("server", "http://127.0.0.1:8080"));
    PadKeys keys = keys(given.get("pad-keys"), kind);
    String path = given.getOrDefault("pad-path", "");
    String token = given.getOrDefault("pad-token-file", "");
    if (!token.isEmpty() && !Files.isReadable(Path.of(token))) {
      throw new WrongSetting(
          "--pad-token-file must be a file that can be read, with the token that ./anxu device add"
              + " printed, not '"
              + token
              + "'");
    }
    if (kind == null) {
      if (!path.isEmpty()) {
        throw new WrongSetting("--pad-path needs --pad-kind, lines, bytes, keyboard or contacts");
      }
      return null;
    }
    boolean ownPins = kind == Kind.CONTACTS && path.isEmpty();
    if (!ownPins && !SignSettings.isLine(path)) {
      throw new WrongSetting(
          "--pad-path must be the path of a serial device or of an event file, not '" + path + "'");
    }
    if (token.isEmpty()) {
      throw new WrongSetting(
          "--pad-kind needs --pad-token-file, the file with the token that ./anxu device add"
              + " --kind pad printed");
    }
    return new PadSettings(kind, path, baud, keys, Path.of(token), server);
  }

  private static @Nullable Kind kind(String text) throws WrongSetting {
    if (text.equals("none")) {
      return null;
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(text))
        .findAny()
        .orElseThrow(() ->
            new WrongSetting(
                "--pad-kind must be none, lines, bytes, keyboard or contacts, not '" + text + "'"));
  }

  private static PadKeys keys(@Nullable String text, @Nullable Kind kind) throws WrongSetting {
    if (text == null) {
      return usualKeys(kind);
    }
    try {
      PadKeys keys = PadKeys.parse(text);
      if (kind == Kind.CONTACTS && !keys.meanings().keySet().stream().allMatch(ContactPad::isPin)) {
        throw new WrongSetting(
            "--pad-keys must name pins from 0 to 99, such as 17=next, not '" + text + "'");
      }
      return keys;
    } catch (IllegalArgumentException e) {
      throw new WrongSetting("--pad-keys: " + e.getMessage());
    }
  }

  private static PadKeys usualKeys(@Nullable Kind kind) {
    if (kind == null) {
      return PadKeys.digits();
    }
    return switch (kind) {
      case LINES -> PadKeys.digits();
      case BYTES -> PadKeys.digitBytes();
      case KEYBOARD -> PadKeys.numberPad();
      case CONTACTS -> PadKeys.parse("17=step,27=recall,22=pause");
    };
  }

  static URI server(String text) throws WrongSetting {
    try {
      URI uri = new URI(text);
      if (List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // Answered like any other wrong address.
    }
    throw new WrongSetting(
        "--server must be an address such as http://127.0.0.1:8080, not '" + text + "'");
  }

  CallPad pad(ScheduledExecutorService timer, InstantSource clock) {
    return switch (kind) {
      case LINES -> PortPad.lines("pad", keys, SerialSettings.of(path, baud), timer, clock);
      case BYTES -> PortPad.bytes("pad", keys, SerialSettings.of(path, baud), timer, clock);
      case KEYBOARD -> PortPad.keyboard("pad", keys, path, timer, clock);
      case CONTACTS -> new ContactPad("pad", keys, pins(timer), timer, clock);
    };
  }

  private Pins pins(ScheduledExecutorService timer) {
    return path.isEmpty()
        ? new PiPins(timer)
        : new LinePins(new SerialBytePort(SerialSettings.of(path, baud), timer), timer);
  }
}
