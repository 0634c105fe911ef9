package org.anxu.kiosk;

import java.util.function.Consumer;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.printing.SlipPrinter;

/** What a fake printer says of itself if its test does not care: that it is ready. */
public abstract class SilentPrinter implements SlipPrinter {
  @Override
  public String name() {
    return "printer";
  }

  @Override
  public DeviceStatus status() {
    return new DeviceStatus(Readiness.READY, "", Halls.NOW);
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    // It never changes.
  }

  @Override
  public void start() {
    // It is there.
  }

  @Override
  public void close() {
    // Nothing to let go of.
  }
}
