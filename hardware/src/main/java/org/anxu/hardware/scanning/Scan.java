package org.anxu.hardware.scanning;

/** What a scanner read. */
public sealed interface Scan {
  /**
   * A whole code.
   *
   * @param text as read, without the line end
   */
  record Code(String text) implements Scan {
    /** Says nothing of the text, which may hold somebody's account and end in a log. */
    @Override
    public String toString() {
      return "Code[" + text.length() + " characters]";
    }
  }

  /**
   * Something arrived that is no code.
   *
   * @param reason {@code too-long}, {@code not-text} or {@code incomplete}
   */
  record Unreadable(String reason) implements Scan {}
}
