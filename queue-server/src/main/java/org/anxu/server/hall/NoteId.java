package org.anxu.server.hall;

/**
 * Refers to words somebody typed. The words themselves are kept outside the journal, where they can
 * be erased.
 *
 * @param value one to 64 letters, digits and hyphens
 */
public record NoteId(String value) {
  public NoteId {
    if (!Ids.isWord(value, 64)) {
      throw new IllegalArgumentException(
          "not a valid NoteId: '" + value + "' (one to 64 letters, digits and hyphens)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
