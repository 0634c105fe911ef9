package org.anxu.kiosk.health;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.kiosk.issuing.TicketDesk;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;
import org.jspecify.annotations.Nullable;

/** Tells the hall how the kiosk's devices are, at each change and at each connect. */
public final class DeviceReport implements AutoCloseable {
  private final String device;
  private final String topic;
  private final List<Device> devices;
  private final InstantSource clock;
  private final BrokerLink link;
  private volatile @Nullable TicketDesk desk;

  /** A report under the device's name in the register; silent until {@link #start()}. */
  public DeviceReport(
      URI broker,
      String hall,
      String device,
      Supplier<char[]> token,
      List<Device> devices,
      InstantSource clock) {
    this.device = device;
    this.topic = new Topics(hall).deviceState(device);
    this.devices = List.copyOf(devices);
    this.clock = clock;
    this.link =
        new BrokerLink(
            LinkSettings.ofDevice(
                broker,
                device,
                token,
                new LinkSettings.Presence(topic, this::online, () -> Wire.encode(offline(device)))),
            clock);
  }

  /**
   * Tells of slips that did not come out as well; to be called before {@link #start()}.
   *
   * @param told its changes are told at once
   */
  public void about(TicketDesk told) {
    desk = told;
    told.onTrouble(() -> link.publishState(topic, online()));
  }

  /** Begins to connect and returns at once. */
  public void start() {
    devices.forEach(each -> each.onStatus(_ -> link.publishState(topic, online())));
    link.start();
  }

  private byte[] online() {
    TicketDesk asked = desk;
    TicketDesk.TroubledSlip slip = asked == null ? null : asked.troubled();
    return Wire.encode(
        new DeviceState(
            device,
            true,
            version(),
            clock.instant(),
            devices.stream().map(DeviceReport::part).toList(),
            slip == null ? null : new DeviceState.Slip(slip.label(), slip.cause())));
  }

  private static DeviceState offline(String device) {
    return new DeviceState(device, false, version(), null, List.of());
  }

  private static DeviceState.Part part(Device device) {
    DeviceStatus status = device.status();
    return new DeviceState.Part(device.name(), status.readiness().name(), status.reason());
  }

  private static String version() {
    return Objects.requireNonNullElse(
        DeviceReport.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public void close() {
    link.close();
  }
}
