package org.anxu.server.remote;

import org.anxu.protocol.device.DeviceState;
import org.jspecify.annotations.Nullable;

/**
 * A kiosk of the register as it last told.
 *
 * @param name its name
 * @param told what it told since the server's start; null when nothing
 */
public record KioskState(String name, @Nullable DeviceState told) {
  /** Whether it is connected now. */
  public boolean online() {
    return told != null && told.online();
  }

  /** The words it is locked with, or null. */
  public @Nullable String locked() {
    return told == null ? null : told.locked();
  }
}
