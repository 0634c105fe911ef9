package org.anxu.kiosk.health;

/** Ends the program in order, soon, so that whatever keeps it running starts it again. */
@FunctionalInterface
public interface Restart {
  /** Asks for it and returns at once. */
  void soon();
}
