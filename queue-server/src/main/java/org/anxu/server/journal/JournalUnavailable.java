package org.anxu.server.journal;

/** The journal cannot be read or written; the message says what, where and what to do. */
public final class JournalUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  JournalUnavailable(String message) {
    super(message);
  }

  JournalUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
