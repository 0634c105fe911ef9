package org.anxu.hardware.pad;

import java.util.function.Consumer;
import org.anxu.hardware.device.Device;

/**
 * A call pad. READY means that its line is open; most say nothing until a key is pressed. DEGRADED:
 * {@code stuck} (a key stays pressed) or {@code garbled} (what comes is no key of the settings:
 * wrong speed or wrong keys).
 */
public interface CallPad extends Device {
  /** Tells the listener of every key press, once however long it is held; it must not block. */
  void onKey(Consumer<PadKey> listener);
}
