package org.anxu.hardware.command;

/**
 * What the doctor found.
 *
 * @param mark how bad it is
 * @param text what and where
 * @param remedy what to do; empty when all is well
 */
record Check(Mark mark, String text, String remedy) {
  /** How bad it is. */
  enum Mark {
    GOOD("✓"),
    LOOK("!"),
    BAD("✗");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }
}
