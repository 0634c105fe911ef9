package org.anxu.server.hall;

/**
 * Names a counter as it stands above it, such as {@code 3}.
 *
 * @param value one to eight letters or digits
 */
public record CounterId(String value) {
  public CounterId {
    if (!value.matches("[A-Za-z0-9]{1,8}")) {
      throw new IllegalArgumentException(
          "not a valid CounterId: '" + value + "' (one to eight letters or digits)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
