package org.anxu.server.hall;

import java.util.regex.Pattern;

/**
 * Names a member of staff by number, never by name.
 *
 * @param value one to 32 letters, digits or hyphens
 */
public record OfficerId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,32}");

  public OfficerId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a valid OfficerId: '" + value + "' (one to 32 letters, digits or hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
