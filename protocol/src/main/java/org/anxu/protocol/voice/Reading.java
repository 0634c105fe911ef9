package org.anxu.protocol.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one language reads numbers aloud. */
interface Reading {
  /** Runs of digits, single letters, and what stands between them. */
  Pattern RUNS = Pattern.compile("\\d+|[A-Za-z]|[^A-Za-z\\d]+");

  /** A label such as {@code A023} or {@code A-K1-07}: letters as letters, digits one by one. */
  default List<Fragment> label(String label) {
    List<Fragment> said = new ArrayList<>();
    Matcher runs = RUNS.matcher(label);
    while (runs.find()) {
      String run = runs.group();
      if (isDigit(run.charAt(0))) {
        said.addAll(digits(run));
      } else if (isLetter(run.charAt(0))) {
        said.add(letter(run.toUpperCase(Locale.ROOT)));
      } else {
        said.add(Fragment.PAUSE);
      }
    }
    return said;
  }

  /** A single letter, from A to Z. */
  default Fragment letter(String letter) {
    return new Fragment("letter-" + letter, letter);
  }

  /** A run of digits, one by one. */
  List<Fragment> digits(String run);

  /** A counter's name by its id, such as {@code 12}; one clip, so that it sounds as one word. */
  Fragment counter(String id);

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
