package org.anxu.server.hall;

import java.util.regex.Pattern;

/**
 * Names a category of service, such as {@code payment}.
 *
 * @param value lower-case letters, digits and hyphens, at most 32
 */
public record CategoryCode(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  public CategoryCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a valid CategoryCode: '"
              + value
              + "' (lower-case letters, digits and hyphens, at most 32)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
