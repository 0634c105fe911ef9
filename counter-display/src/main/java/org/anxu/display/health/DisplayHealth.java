package org.anxu.display.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.device.DeviceState.Part;
import org.anxu.protocol.link.LinkCounters;
import org.anxu.protocol.link.LinkState;
import org.jspecify.annotations.Nullable;

/** How one display is: its page, its connection. */
public final class DisplayHealth {
  private final String name;
  private final String version;
  private final Instant since;

  /**
   * A display's health.
   *
   * @param name its name in the register
   * @param version the program's version
   * @param since when the program was started
   */
  public DisplayHealth(String name, String version, Instant since) {
    this.name = name;
    this.version = version;
    this.since = since;
  }

  /**
   * What the broker keeps while the display is there.
   *
   * @param pages how many pages are open; −1 for a display without a page
   * @param devices what it drives beside the page
   */
  public byte[] online(int pages, List<Device> devices) {
    List<Part> parts = new ArrayList<>();
    if (pages > 0) {
      parts.add(new Part("page", Readiness.READY.name(), ""));
    } else if (pages == 0) {
      parts.add(new Part("page", Readiness.ABSENT.name(), "no-page-open"));
    }
    for (Device device : devices) {
      DeviceStatus status = device.status();
      parts.add(new Part(device.name(), status.readiness().name(), status.reason()));
    }
    return Wire.encode(new DeviceState(name, true, version, since, parts));
  }

  /** What the broker publishes when it is gone. */
  public byte[] offline() {
    return Wire.encode(new DeviceState(name, false, version, null, List.of()));
  }

  /** The whole of it for {@code /health} on this machine. */
  public byte[] report(int pages, LinkState link, LinkCounters counters, String showing) {
    return Wire.encode(
        new Report(
            name,
            version,
            since,
            showing,
            pages,
            link.connected(),
            link.since(),
            link.reason().isEmpty() ? null : link.reason(),
            counters));
  }

  /** The fields of {@code /health}. */
  record Report(
      String device,
      String version,
      Instant since,
      String showing,
      int pages,
      boolean connected,
      Instant connectedSince,
      @Nullable String reason,
      LinkCounters link) {}
}
