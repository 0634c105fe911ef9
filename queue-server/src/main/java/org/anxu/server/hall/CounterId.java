package org.anxu.server.hall;

import java.util.regex.Pattern;

/**
 * Names a counter as it stands above it, such as {@code 3}.
 *
 * @param value one to eight letters or digits
 */
public record CounterId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,8}");

  public CounterId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a valid CounterId: '" + value + "' (one to eight letters or digits)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
