package org.anxu.hardware.sign;

import org.anxu.hardware.device.Device;

/** A sign above a counter. Neither of its methods waits for the device. */
public interface Sign extends Device {
  /** The brightness a sign begins with. */
  int USUAL_BRIGHTNESS = 4;

  /**
   * Shows this from now on, also after the sign was unplugged and comes back. Only the newest
   * content counts: what was not shown in time is not shown later.
   */
  void show(SignContent content);

  /**
   * Sets how bright it is, where it can be set.
   *
   * @param level 1 (darkest) to 4
   * @throws IllegalArgumentException if there is no such level
   */
  void brightness(int level);
}
