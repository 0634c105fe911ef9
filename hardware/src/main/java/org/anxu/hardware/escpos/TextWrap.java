package org.anxu.hardware.escpos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Breaks text into lines of a number of columns. Latin words stay whole where they fit, and no line
 * begins with a closing mark.
 */
public final class TextWrap {
  private static final String CLOSING = ",。、;:!?)》】」』”’…,.;:!?)";

  private final IntUnaryOperator width;
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  private TextWrap(IntUnaryOperator width, int columns) {
    this.width = width;
    this.columns = columns;
  }

  /**
   * The lines of a text.
   *
   * @param columns how many fit beside each other
   * @param width how many a character takes, by its code point
   */
  public static List<String> wrap(String text, int columns, IntUnaryOperator width) {
    TextWrap wrap = new TextWrap(width, columns);
    for (String paragraph : text.split("\\R", -1)) {
      wrap.paragraph(paragraph.codePoints().toArray());
    }
    return wrap.lines;
  }

  private void paragraph(int[] text) {
    int start = 0;
    while (start < text.length) {
      int end = start;
      int used = 0;
      while (end < text.length && used + width.applyAsInt(text[end]) <= columns) {
        used += width.applyAsInt(text[end]);
        end++;
      }
      if (end == start) {
        end = start + 1; // paper narrower than one character: print it all the same
      }
      if (end < text.length) {
        end = betterBreak(text, start, end);
      }
      lines.add(new String(text, start, end - start).stripTrailing());
      start = end;
      while (start < text.length && text[start] == ' ') {
        start++; // a break takes the place of spaces
      }
    }
    if (text.length == 0) {
      lines.add("");
    }
  }

  private static int betterBreak(int[] text, int start, int end) {
    int at = end;
    if (isWord(text[at - 1]) && isWord(text[at])) {
      int word = at;
      while (word > start && isWord(text[word - 1])) {
        word--;
      }
      if (word > start) {
        at = word; // otherwise the word is longer than a line and is cut
      }
    }
    while (at - 1 > start && CLOSING.indexOf(text[at]) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean isWord(int c) {
    return c < 0x80 && c != ' ' && CLOSING.indexOf(c) < 0;
  }
}
