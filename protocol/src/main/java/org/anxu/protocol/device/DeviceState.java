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
 * @param slip the last slip that did not come out and that nobody has seen to, or null
 */
public record DeviceState(
    String device,
    boolean online,
    String version,
    @Nullable Instant since,
    List<Part> parts,
    @Nullable Slip slip) {
  public DeviceState {
    parts = List.copyOf(parts);
  }

  /** A device that prints no slips, or whose slips all came out. */
  public DeviceState(
      String device, boolean online, String version, @Nullable Instant since, List<Part> parts) {
    this(device, online, version, since, parts, null);
  }

  /**
   * One part of a device.
   *
   * @param name such as {@code printer}
   * @param readiness READY, DEGRADED, FAULT, ABSENT or UNKNOWN
   * @param reason what is wrong and what to do, empty when ready
   */
  public record Part(String name, String readiness, String reason) {}

  /**
   * A slip that did not come out: its customer has a number and no paper.
   *
   * @param label the number
   * @param cause why, as a part's reason
   */
  public record Slip(String label, String cause) {}
}
