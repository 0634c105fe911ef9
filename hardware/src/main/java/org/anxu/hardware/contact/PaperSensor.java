package org.anxu.hardware.contact;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.StatusKeeper;

/**
 * A sensor that is closed as long as there is paper enough; open is DEGRADED ({@code paper-low}).
 * It knows of rolls that the printer itself does not watch.
 */
public final class PaperSensor implements Device {
  private final ContactInput contact;
  private final StatusKeeper status;

  /** A sensor on that contact. */
  public PaperSensor(ContactInput contact, InstantSource clock) {
    this.contact = contact;
    this.status = new StatusKeeper(clock, "not-started");
    contact.onStatus(_ -> look());
    contact.onChange(_ -> look());
  }

  private void look() {
    DeviceStatus now = contact.status();
    boolean low = now.readiness() == Readiness.READY && !contact.closed();
    status.note(low ? Readiness.DEGRADED : now.readiness(), low ? "paper-low" : now.reason());
  }

  @Override
  public String name() {
    return contact.name();
  }

  @Override
  public DeviceStatus status() {
    return status.now();
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    status.listen(listener);
  }

  @Override
  public void start() {
    contact.start();
  }

  @Override
  public void close() {
    contact.close();
  }
}
