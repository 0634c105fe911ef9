package org.anxu.protocol.board;

/**
 * An estimated wait, as a range.
 *
 * @param fromMinutes the shorter end, in minutes
 * @param toMinutes the longer end, in minutes, never below the shorter
 */
public record WaitEstimate(int fromMinutes, int toMinutes) {
  public WaitEstimate {
    if (fromMinutes < 0 || toMinutes < fromMinutes) {
      throw new IllegalArgumentException(
          "a wait runs from 0 or more minutes upward, not " + fromMinutes + " to " + toMinutes);
    }
  }
}
