package org.anxu.server.proof;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a journal at all, so that nothing can be said of its entries. */
public final class JournalUnreadable extends Exception {
  private static final long serialVersionUID = 1L;

  JournalUnreadable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
