package org.anxu.hardware.contact;

import java.time.Duration;
import java.util.function.Consumer;
import org.anxu.hardware.device.Device;

/**
 * A button or a sensor. Beside what every device has, its status may be DEGRADED: {@code bouncing}
 * (it does not come to rest) or {@code stuck} (a button that stays pressed).
 */
public interface ContactInput extends Device {
  /** Whether the contact is closed; false as long as nothing is known. */
  boolean closed();

  /** Tells the listener of every change of {@link #closed}; it must not block. */
  void onChange(Consumer<Boolean> listener);

  /**
   * Tells the listener of every press: the contact was seen open and then closed. One that is
   * closed when it is first seen was not pressed.
   */
  void onPress(Runnable listener);

  /**
   * How a contact is read.
   *
   * @param settle how long a level must hold to count
   * @param stuckAfter how long closed means stuck; zero for a contact that may stay closed
   */
  record Reading(Duration settle, Duration stuckAfter) {
    /** A button for fingers: it counts after 20 ms, and nobody holds it for 30 s. */
    public static final Reading BUTTON = new Reading(Duration.ofMillis(20), Duration.ofSeconds(30));

    /** A sensor: it counts after 200 ms and may stay as it is. */
    public static final Reading SENSOR = new Reading(Duration.ofMillis(200), Duration.ZERO);

    public Reading {
      if (settle.isNegative() || settle.compareTo(Duration.ofSeconds(5)) > 0) {
        throw new IllegalArgumentException("a contact settles in 0 to 5 s, not " + settle);
      }
    }
  }
}
