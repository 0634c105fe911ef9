package org.anxu.server.hall;

/**
 * A number of a category on one day.
 *
 * @param prefix the category's letters on that day
 * @param number from 1 upward
 */
public record TicketNumber(String prefix, int number) {
  public TicketNumber {
    if (!prefix.matches("[A-Z]{1,3}")) {
      throw new IllegalArgumentException("a prefix is one to three capital letters: " + prefix);
    }
    if (number < 1) {
      throw new IllegalArgumentException("numbers start at 1: " + number);
    }
  }

  /** As it is printed and called: at least three digits, more past 999. */
  public String label() {
    return prefix + String.format("%03d", number);
  }
}
