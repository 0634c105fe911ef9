package org.anxu.server.fleet;

/** What a device is, and so what it may do. */
public enum DeviceKind {
  /** Takes tickets for customers and reads the catalogue and the board. */
  KIOSK,
  /** Reads the board; one bound to a counter also takes ratings there. */
  DISPLAY,
  /** Works one counter, while an officer is signed in there. */
  PAD
}
