package org.anxu.hardware.port;

/** Hears what happens on a port, on the port's threads; must not block. */
public interface PortListener {
  /** The line is open. */
  void up();

  /** Bytes came in. The array is the listener's own. */
  void received(byte[] bytes);

  /**
   * There is no line. Told once for each change of the reason.
   *
   * @param reason {@code absent} (nothing by that name, or no answer), {@code not-permitted},
   *     {@code in-use} (another program has it), {@code cannot-open} (for another cause), {@code
   *     unplugged} (it was there), or {@code stalled} (it took no more bytes)
   */
  void down(String reason);
}
