package org.anxu.server.hall;

/** What ids are made of. Checked by hand, since ids are read by the million when proving. */
final class Ids {
  private Ids() {}

  /** Whether the text is one to {@code most} letters, digits and hyphens. */
  static boolean isWord(String text, int most) {
    if (text.isEmpty() || text.length() > most) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && c != '-' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
