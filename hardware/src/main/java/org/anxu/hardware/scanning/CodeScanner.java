package org.anxu.hardware.scanning;

import java.time.Duration;
import java.util.function.Consumer;
import org.anxu.hardware.device.Device;

/** Reads codes and tells each to its listener. */
public interface CodeScanner extends Device {
  /** Tells the listener of every scan, on the scanner's thread; listeners must not block. */
  void onScan(Consumer<Scan> listener);

  /**
   * Somebody may hold a code before the scanner: a scanner that reads only when told reads for this
   * long from now on, or longer if a later call says so. Others read always and do nothing here.
   * Returns at once.
   */
  default void readFor(Duration time) {}
}
