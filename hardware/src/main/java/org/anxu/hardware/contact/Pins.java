package org.anxu.hardware.contact;

import java.util.Map;
import java.util.Set;
import org.anxu.hardware.device.Readiness;

/**
 * Where contacts are wired: this machine's own pins, or a board at a line. It connects by itself,
 * for ever, and none of its methods waits for the hardware.
 */
public interface Pins extends AutoCloseable {
  /**
   * Begins to connect. Called once.
   *
   * @param inputs the pins to watch: a contact to ground each, open unless somebody closes it
   * @param outputs the pins to switch, with the level each begins with
   */
  void start(Set<Integer> inputs, Map<Integer, Boolean> outputs, Listener listener);

  /** Switches an output; forgotten while there is no connection. */
  void set(int pin, boolean high);

  /** Lets go of all pins for good. */
  @Override
  void close();

  /** Hears of the pins, on any thread; must not block. */
  interface Listener {
    /** The pins can be used; the level of every input follows. */
    void up();

    /** An input's level, raw: while a contact bounces it comes many times. */
    void changed(int pin, boolean closed);

    /** One pin is of no use although the others may be, such as {@code pin-refused}. */
    void failed(int pin, String reason);

    /**
     * The pins are of no use.
     *
     * @param readiness ABSENT, or UNKNOWN for a board that is there and says nothing
     * @param reason {@code no-gpio}, {@code not-permitted}, {@code not-supported}, {@code mute} or
     *     a port's reason
     */
    void down(Readiness readiness, String reason);
  }
}
