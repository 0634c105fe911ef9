package org.anxu.server.fleet;

/** What a device is, and so what it may do. */
public enum DeviceKind {
  /** Takes tickets for customers and reads the catalogue and the board. */
  KIOSK,
  /** Reads the board. */
  DISPLAY,
  /** Works one counter, while an officer is signed in there. */
  PAD
}
