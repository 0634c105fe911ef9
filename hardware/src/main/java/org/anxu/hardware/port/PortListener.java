package org.anxu.hardware.port;

import java.util.function.Consumer;
import org.anxu.hardware.device.InOrder;

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

  /** A listener that is told in turns of its own, so that it needs no locks and may take time. */
  static PortListener inTurns(
      InOrder turns, Runnable up, Consumer<byte[]> received, Consumer<String> down) {
    return new PortListener() {
      @Override
      public void up() {
        turns.offer(up);
      }

      @Override
      public void received(byte[] bytes) {
        turns.offer(() -> received.accept(bytes));
      }

      @Override
      public void down(String reason) {
        turns.offer(() -> down.accept(reason));
      }
    };
  }
}
