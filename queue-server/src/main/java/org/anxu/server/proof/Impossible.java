package org.anxu.server.proof;

/** An event that cannot happen in the day as it stands. */
final class Impossible extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Impossible(String message) {
    super(message);
  }

  static Impossible unknownCategory() {
    return new Impossible("it is for a category that the day does not have");
  }
}
