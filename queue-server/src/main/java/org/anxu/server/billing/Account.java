package org.anxu.server.billing;

/**
 * The account of a water user. Never to be logged: its text form is masked.
 *
 * @param number 4 to 32 letters, digits and hyphens
 */
public record Account(String number) {
  private static final int SHOWN = 4;
  private static final int HIDDEN_AT_LEAST = 2;

  public Account {
    if (!number.matches("[A-Za-z0-9-]{4,32}")) {
      throw new IllegalArgumentException("an account has 4 to 32 letters, digits and hyphens");
    }
  }

  /** Its last four places, fewer of a short one, so that two at least stay hidden. */
  public String masked() {
    int shown = Math.clamp(number.length() - HIDDEN_AT_LEAST, 0, SHOWN);
    return "•••• " + number.substring(number.length() - shown);
  }

  @Override
  public String toString() {
    return masked();
  }
}
