package org.anxu.server.hall;

/**
 * Names a member of staff by number, never by name.
 *
 * @param value one to 32 letters, digits or hyphens
 */
public record OfficerId(String value) {
  public OfficerId {
    if (!value.matches("[A-Za-z0-9-]{1,32}")) {
      throw new IllegalArgumentException(
          "not a valid OfficerId: '" + value + "' (one to 32 letters, digits or hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
