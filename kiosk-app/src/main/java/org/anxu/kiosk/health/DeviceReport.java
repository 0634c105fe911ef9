package org.anxu.kiosk.health;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.device.Release;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the hall how the kiosk's devices are, at each change and at each connect. */
public final class DeviceReport implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceReport.class);

  private final String device;
  private final String topic;
  private final String commands;
  private final List<Device> devices;
  private final InstantSource clock;
  private final BrokerLink link;
  private volatile Supplier<DeviceState.@Nullable Slip> slip = () -> null;
  private volatile @Nullable StaffOrders orders;
  private volatile @Nullable CommandDesk desk;

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
    this.commands = new Topics(hall).deviceCommand(device);
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
   * @param troubled the last such slip, or null; it is told at once
   * @param onTrouble is given whom to tell of each change
   */
  public void about(Supplier<DeviceState.@Nullable Slip> troubled, Consumer<Runnable> onTrouble) {
    slip = troubled;
    onTrouble.accept(() -> link.publishState(topic, online()));
  }

  /** Begins to connect and returns at once. */
  public void start() {
    devices.forEach(each -> each.onStatus(_ -> link.publishState(topic, online())));
    link.start();
  }

  /** Tells of every command of the server, on the link's reading thread; must not block. */
  public void onCommand(Consumer<DeviceCommand> listener) {
    link.subscribe(
        commands,
        message -> {
          try {
            listener.accept(Wire.decode(message.payload(), DeviceCommand.class));
          } catch (MalformedMessage e) {
            LOG.warn("A command of the server cannot be read: {}", e.getMessage());
          }
        });
  }

  /** Has staff's commands done, and tells what became of them and of the lock. */
  public void obey(CommandDesk doing, StaffOrders kept) {
    orders = kept;
    desk = doing;
    doing.onChange(() -> link.publishState(topic, online()));
    onCommand(doing::accept);
  }

  /** Has the server's heartbeats heard. */
  public void keep(ServerVersion server, String hall) {
    link.subscribe(
        new Topics(hall).heartbeat(),
        message -> {
          try {
            server.heard(message.payload());
          } catch (MalformedMessage e) {
            LOG.debug("A heartbeat cannot be read: {}", e.getMessage());
          }
        });
  }

  private byte[] online() {
    StaffOrders kept = orders;
    CommandDesk doing = desk;
    return Wire.encode(
        new DeviceState(
            device,
            true,
            version(),
            clock.instant(),
            devices.stream().map(DeviceReport::part).toList(),
            slip.get(),
            kept == null ? null : kept.locked(),
            doing == null ? List.of() : doing.answers()));
  }

  private static DeviceState offline(String device) {
    return new DeviceState(device, false, version(), null, List.of());
  }

  private static DeviceState.Part part(Device device) {
    DeviceStatus status = device.status();
    return new DeviceState.Part(device.name(), status.readiness().name(), status.reason());
  }

  private static String version() {
    return Release.of(DeviceReport.class);
  }

  @Override
  public void close() {
    link.close();
  }
}
