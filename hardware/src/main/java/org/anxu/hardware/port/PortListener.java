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
   * @param reason {@code absent} (nothing by that name), {@code cannot-open} (busy, or not
   *     permitted), {@code unplugged} (it was there), or {@code stalled} (it took no more bytes)
   */
  void down(String reason);
}
