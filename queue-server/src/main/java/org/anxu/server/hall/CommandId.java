package org.anxu.server.hall;

import java.util.regex.Pattern;

/**
 * Made by the client, the same for every repeat of one touch or key press.
 *
 * @param value 8 to 64 letters, digits and hyphens
 */
public record CommandId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

  public CommandId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a valid CommandId: '" + value + "' (8 to 64 letters, digits and hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
