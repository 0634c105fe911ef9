package org.anxu.protocol.voice;

import java.util.regex.Matcher;

/** Numbers as they are counted in Chinese, for counters. */
final class ChineseNumbers {
  private ChineseNumbers() {}

  static Fragment counter(Phrases phrases, String id) {
    return new Fragment("counter-" + id, phrases.format("counter", said(phrases, id)));
  }

  private static String said(Phrases phrases, String id) {
    StringBuilder said = new StringBuilder();
    Matcher runs = Reading.RUNS.matcher(id);
    while (runs.find()) {
      String run = runs.group();
      if (run.matches("[1-9]\\d{0,2}")) {
        said.append(counted(phrases, Integer.parseInt(run)));
      } else if (run.matches("\\d+")) {
        run.chars().forEach(digit -> said.append(phrases.fragment("digit-" + (char) digit).text()));
      } else if (run.matches("[A-Za-z]")) {
        said.append(run);
      } else {
        said.append(Fragment.PAUSE.text());
      }
    }
    return said.toString();
  }

  /** 1 to 999: 三, 十, 十二, 二十, 一百零五, 一百一十. */
  private static String counted(Phrases phrases, int number) {
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    StringBuilder said = new StringBuilder();
    if (hundreds > 0) {
      said.append(digit(phrases, hundreds)).append(phrases.fragment("hundred").text());
      if (tens == 0 && ones > 0) {
        said.append(digit(phrases, 0));
      }
    }
    if (tens > 0) {
      // Ten alone is 十, behind a hundred 一十.
      said.append(tens == 1 && hundreds == 0 ? "" : digit(phrases, tens));
      said.append(phrases.fragment("ten").text());
    }
    return said.append(ones > 0 ? digit(phrases, ones) : "").toString();
  }

  private static String digit(Phrases phrases, int digit) {
    return phrases.fragment("digit-" + digit).text();
  }
}
