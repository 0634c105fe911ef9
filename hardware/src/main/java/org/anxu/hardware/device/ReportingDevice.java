package org.anxu.hardware.device;

import java.time.InstantSource;
import java.util.function.Consumer;

/** A device that keeps its own status; it is {@code not-started} until it notes anything else. */
public abstract class ReportingDevice implements Device {
  /** What is known of it, to be noted by the driver. */
  protected final StatusKeeper status;

  private final String name;

  /** A device by its name in configuration and messages. */
  protected ReportingDevice(String name, InstantSource clock) {
    this.name = name;
    this.status = new StatusKeeper(clock, "not-started");
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final DeviceStatus status() {
    return status.now();
  }

  @Override
  public final void onStatus(Consumer<DeviceStatus> listener) {
    status.listen(listener);
  }
}
