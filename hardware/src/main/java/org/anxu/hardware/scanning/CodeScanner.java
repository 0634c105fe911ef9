package org.anxu.hardware.scanning;

import java.util.function.Consumer;
import org.anxu.hardware.device.Device;

/** Reads codes and tells each to its listener. */
public interface CodeScanner extends Device {
  /** Tells the listener of every scan, on the scanner's thread; listeners must not block. */
  void onScan(Consumer<Scan> listener);
}
