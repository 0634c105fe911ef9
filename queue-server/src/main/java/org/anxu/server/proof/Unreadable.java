package org.anxu.server.proof;

/** A journal that cannot be read at all; the message says which, why and what to do. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
