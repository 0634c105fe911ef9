package org.anxu.hardware.printing;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a number of columns: a Chinese character takes two, a Latin one. Latin
 * words stay whole where they fit, and no line begins with a closing mark.
 */
final class TextWrap {
  private static final String CLOSING = ",。、;:!?)》】」』”’…,.;:!?)";

  private TextWrap() {}

  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\R", -1)) {
      wrapParagraph(paragraph, columns, lines);
    }
    return lines;
  }

  private static void wrapParagraph(String text, int columns, List<String> lines) {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      int used = 0;
      while (end < text.length() && used + width(text.charAt(end)) <= columns) {
        used += width(text.charAt(end));
        end++;
      }
      if (end == start) {
        end = start + 1; // paper narrower than one character: print it all the same
      }
      if (end < text.length()) {
        end = betterBreak(text, start, end);
      }
      lines.add(text.substring(start, end).stripTrailing());
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++; // a break takes the place of spaces
      }
    }
    if (text.isEmpty()) {
      lines.add("");
    }
  }

  private static int betterBreak(String text, int start, int end) {
    int at = end;
    if (isWord(text.charAt(at - 1)) && isWord(text.charAt(at))) {
      int word = at;
      while (word > start && isWord(text.charAt(word - 1))) {
        word--;
      }
      if (word > start) {
        at = word; // otherwise the word is longer than a line and is cut
      }
    }
    while (at - 1 > start && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return c < 0x80 && c != ' ' && CLOSING.indexOf(c) < 0;
  }

  static int width(char c) {
    return c < 0x80 ? 1 : 2;
  }
}
