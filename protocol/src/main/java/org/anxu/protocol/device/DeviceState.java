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
 * @param locked what staff lock it with, its words; null while it works
 * @param answers what became of the last commands, the oldest first
 */
public record DeviceState(
    String device,
    boolean online,
    String version,
    @Nullable Instant since,
    List<Part> parts,
    @Nullable Slip slip,
    @Nullable String locked,
    @Nullable List<Answer> answers) {
  public DeviceState {
    parts = List.copyOf(parts);
    answers = answers == null ? List.of() : List.copyOf(answers);
  }

  /** A device that takes no commands of staff. */
  public DeviceState(
      String device,
      boolean online,
      String version,
      @Nullable Instant since,
      List<Part> parts,
      @Nullable Slip slip) {
    this(device, online, version, since, parts, slip, null, List.of());
  }

  /** What became of the last commands, the oldest first; none from a device that tells none. */
  @Override
  public List<Answer> answers() {
    return answers == null ? List.of() : answers;
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

  /**
   * What became of a command.
   *
   * @param command the command's id
   * @param outcome {@code DONE}, {@code FAILED} (tried in vain) or {@code REFUSED} (not tried)
   * @param reason why not, such as {@code expired}, {@code unknown-kind} or a part's reason; empty
   *     when done
   */
  public record Answer(String command, String outcome, String reason) {
    /** It is done. */
    public static final String DONE = "DONE";

    /** It was tried, in vain. */
    public static final String FAILED = "FAILED";

    /** It was not tried. */
    public static final String REFUSED = "REFUSED";
  }
}
