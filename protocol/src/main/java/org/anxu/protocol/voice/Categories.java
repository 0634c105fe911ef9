package org.anxu.protocol.voice;

import org.anxu.protocol.board.CategoryLine;

/** Categories as they are said. */
public final class Categories {
  private Categories() {}

  /** A category's name in a language; its clip is named by its code. */
  public static Fragment fragment(CategoryLine line, Tongue tongue) {
    String name = tongue == Tongue.ENGLISH ? line.name().en() : line.name().zh();
    return new Fragment("category-" + line.category(), name);
  }
}
