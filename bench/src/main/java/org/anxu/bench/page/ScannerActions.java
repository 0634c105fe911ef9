package org.anxu.bench.page;

import java.io.IOException;
import java.time.Duration;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.hardware.scanning.ScannerDialect;
import org.anxu.hardware.scanning.SimulatedScanner;

/** What can be done to the simulated scanner by its name alone. */
final class ScannerActions {
  private static final Duration LATE = Duration.ofSeconds(2);

  private ScannerActions() {}

  /** Does it; false if there is no such action. */
  static boolean run(String action, SimulatedDevices devices) throws IOException {
    SimulatedScanner scanner = devices.scanner();
    switch (action) {
      case "garbage" -> scanner.garbage();
      case "endless" -> scanner.endless();
      case "acknowledge" -> scanner.acknowledge();
      case "mute" -> scanner.mute(true);
      case "speak" -> scanner.mute(false);
      case "late" -> scanner.late(LATE);
      case "prompt" -> scanner.late(Duration.ZERO);
      case "on-trigger" -> scanner.needsTrigger(true);
      case "by-itself" -> scanner.needsTrigger(false);
      case "plain" -> scanner.dialect(ScannerDialect.PLAIN);
      case "gm65" -> scanner.dialect(ScannerDialect.GM65);
      case "gm67" -> scanner.dialect(ScannerDialect.GM67);
      case "honeywell" -> scanner.dialect(ScannerDialect.HONEYWELL);
      case "unplug" -> devices.plugScanner(false);
      case "plug" -> devices.plugScanner(true);
      default -> {
        return false;
      }
    }
    return true;
  }
}
