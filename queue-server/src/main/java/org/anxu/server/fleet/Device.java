package org.anxu.server.fleet;

import org.anxu.server.hall.CounterId;
import org.jspecify.annotations.Nullable;

/**
 * A device of the register.
 *
 * @param name lower-case letters, digits and hyphens, at most 32; also its MQTT name
 * @param kind what it is
 * @param counter the counter a pad is bound to; null for the others
 */
public record Device(String name, DeviceKind kind, @Nullable CounterId counter) {
  public Device {
    if (!name.matches("[a-z0-9-]{1,32}")) {
      throw new IllegalArgumentException(
          "a device's name is 1 to 32 lower-case letters, digits or hyphens, not '" + name + "'");
    }
    if ((kind == DeviceKind.PAD) != (counter != null)) {
      throw new IllegalArgumentException("a pad is bound to one counter, and only a pad is");
    }
  }
}
