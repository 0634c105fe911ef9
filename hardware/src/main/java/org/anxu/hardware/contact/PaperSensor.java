package org.anxu.hardware.contact;

import java.time.InstantSource;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;

/**
 * A sensor that is closed as long as there is paper enough; open is DEGRADED ({@code paper-low}).
 * It knows of rolls that the printer itself does not watch.
 */
public final class PaperSensor extends ReportingDevice {
  private final ContactInput contact;

  /** A sensor on that contact. */
  public PaperSensor(ContactInput contact, InstantSource clock) {
    super(contact.name(), clock);
    this.contact = contact;
    contact.onStatus(_ -> look());
    contact.onChange(_ -> look());
  }

  private void look() {
    DeviceStatus now = contact.status();
    boolean low = now.readiness() == Readiness.READY && !contact.closed();
    status.note(low ? Readiness.DEGRADED : now.readiness(), low ? "paper-low" : now.reason());
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
