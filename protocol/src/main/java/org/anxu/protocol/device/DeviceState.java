package org.anxu.protocol.device;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk or display says of itself; its will says {@code online: false}.
 *
 * @param device the device's name in the register
 * @param online whether it is connected
 * @param version the program's version, so that a skew can be shown
 * @param since when this state began, by the device's clock; null in a will
 * @param parts its printer, scanner and so on
 */
public record DeviceState(
    String device, boolean online, String version, @Nullable Instant since, List<Part> parts) {
  public DeviceState {
    parts = List.copyOf(parts);
  }

  /**
   * One part of a device.
   *
   * @param name such as {@code printer}
   * @param readiness READY, DEGRADED, FAULT, ABSENT or UNKNOWN
   * @param reason what is wrong and what to do, empty when ready
   */
  public record Part(String name, String readiness, String reason) {}
}
