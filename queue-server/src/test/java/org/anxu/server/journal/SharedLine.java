package org.anxu.server.journal;

import java.util.Optional;

/** A line that many callers use at the same time. */
interface SharedLine {
  /** The number that was given, and how many of its category were told to wait before it. */
  record Issued(int number, int ahead) {}

  Issued issue(String visit, String category);

  /**
   * The visit of a category that is next; the caller serves it at once. Empty when nobody waits.
   * Each caller serves one category, always the same.
   */
  Optional<String> callNext(int caller, String category);
}
