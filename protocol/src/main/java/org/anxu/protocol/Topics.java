package org.anxu.protocol;

/**
 * The MQTT topics of one hall.
 *
 * @param hall the hall's id: letters, digits and hyphens
 */
public record Topics(String hall) {
  public Topics {
    if (!hall.matches("[A-Za-z0-9-]{1,32}")) {
      throw new IllegalArgumentException(
          "hall id '" + hall + "' must be 1 to 32 letters, digits or hyphens");
    }
  }

  /** Everything of the hall; what a display may read. */
  public String all() {
    return prefix() + "#";
  }

  /** {@link org.anxu.protocol.board.BoardState}, retained. */
  public String board() {
    return prefix() + "board";
  }

  /** {@link org.anxu.protocol.board.CounterState} of one counter, retained. */
  public String counter(String counter) {
    return prefix() + "counter/" + counter;
  }

  /** {@link org.anxu.protocol.board.Call}, not retained. */
  public String calls() {
    return prefix() + "calls";
  }

  /** {@link org.anxu.protocol.board.Heartbeat}, not retained, every two seconds. */
  public String heartbeat() {
    return prefix() + "heartbeat";
  }

  /** {@link org.anxu.protocol.board.DayDigest} of the last closing, retained. */
  public String digest() {
    return prefix() + "digest";
  }

  /** {@link org.anxu.protocol.device.DeviceState}, retained, with the device's will. */
  public String deviceState(String device) {
    return prefix() + "device/" + device + "/state";
  }

  /** Commands to one device, not retained. */
  public String deviceCommand(String device) {
    return prefix() + "device/" + device + "/command";
  }

  private String prefix() {
    return "anxu/1/" + hall + "/";
  }
}
