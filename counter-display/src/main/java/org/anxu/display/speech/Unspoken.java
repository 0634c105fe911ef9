package org.anxu.display.speech;

/** Something could not be said or played; the reason is a status code such as player-missing. */
final class Unspoken extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  Unspoken(String reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
