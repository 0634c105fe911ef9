package org.anxu.hardware.sign;

/** The bytes of one kind of sign that listens and never answers. */
public interface SignCommands {
  /** What makes it ready after power-on, with its brightness. */
  byte[] begin(int brightness);

  /** Sets the brightness, 1 to 4. */
  byte[] brightness(int level);

  /**
   * Draws the whole content over whatever was there before.
   *
   * @param lit whether a called number is to be seen; false in the dark halves of a flash
   */
  byte[] draw(SignContent content, boolean lit);
}
