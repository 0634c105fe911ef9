package org.anxu.server.fleet;

import org.anxu.server.hall.CounterId;
import org.jspecify.annotations.Nullable;

/**
 * A device of the register.
 *
 * @param name lower-case letters, digits and hyphens, at most 32; also its MQTT name
 * @param kind what it is
 * @param counter the counter a pad is bound to, or a display that takes ratings there; null for the
 *     others
 * @param mark what stands on the slips that a kiosk gives while the server is away, such as {@code
 *     K1}; null for the others, and for a kiosk that has none yet
 */
public record Device(
    String name, DeviceKind kind, @Nullable CounterId counter, @Nullable String mark) {
  public Device {
    if (!name.matches("[a-z0-9-]{1,32}")) {
      throw new IllegalArgumentException(
          "a device's name is 1 to 32 lower-case letters, digits or hyphens, not '" + name + "'");
    }
    if (kind == DeviceKind.PAD && counter == null) {
      throw new IllegalArgumentException("a pad is bound to one counter");
    }
    if (kind == DeviceKind.KIOSK && counter != null) {
      throw new IllegalArgumentException("a kiosk is bound to no counter");
    }
    if (mark != null && kind != DeviceKind.KIOSK) {
      throw new IllegalArgumentException("only a kiosk has a mark");
    }
    if (mark != null && !isMark(mark)) {
      throw new IllegalArgumentException(
          "a kiosk's mark is a capital letter and up to three capitals or digits, such as K1, not '"
              + mark
              + "'");
    }
  }

  /** A device without a mark. */
  public Device(String name, DeviceKind kind, @Nullable CounterId counter) {
    this(name, kind, counter, null);
  }

  /** Whether a word can be a kiosk's mark. */
  public static boolean isMark(String word) {
    return word.matches("[A-Z][A-Z0-9]{0,3}");
  }
}
