package org.anxu.hardware.device;

/** Whether a device can do its work. */
public enum Readiness {
  /** It works. */
  READY,
  /** It works, but somebody should look soon, such as at paper near its end. */
  DEGRADED,
  /** It cannot work until somebody acts. */
  FAULT,
  /** It is not there: unplugged, switched off, or never configured. */
  ABSENT,
  /** It is there and says nothing; a mute printer is not a ready one. */
  UNKNOWN
}
