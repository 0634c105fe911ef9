package org.anxu.server.hall;

/**
 * Names a category of service, such as {@code payment}.
 *
 * @param value lower-case letters, digits and hyphens, at most 32
 */
public record CategoryCode(String value) {
  public CategoryCode {
    if (!value.matches("[a-z][a-z0-9-]{0,31}")) {
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
