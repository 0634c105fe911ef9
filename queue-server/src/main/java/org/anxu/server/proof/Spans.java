package org.anxu.server.proof;

import java.time.DateTimeException;
import java.time.Duration;

/** Durations as they are written: {@code PT1H2M3.004S}. */
final class Spans {
  private Spans() {}

  /**
   * A duration in milliseconds, read by hand since there is one in every third entry.
   *
   * @throws DateTimeException if it is none, or not of whole milliseconds
   */
  static long millis(String text) {
    int end = text.length();
    long total = 0;
    int i = 2;
    if (!text.startsWith("PT") || end < 4) {
      return slowly(text);
    }
    while (i < end) {
      boolean negative = text.charAt(i) == '-';
      i += negative ? 1 : 0;
      long value = 0;
      int digits = i;
      while (i < end && isDigit(text.charAt(i)) && i - digits < 12) {
        value = value * 10 + text.charAt(i++) - '0';
      }
      if (i == digits || i == end) {
        return slowly(text);
      }
      long millis;
      switch (text.charAt(i)) {
        case 'H' -> millis = value * 3_600_000;
        case 'M' -> millis = value * 60_000;
        case 'S' -> millis = value * 1_000;
        case '.' -> {
          int fraction = ++i;
          int part = 0;
          while (i < end && isDigit(text.charAt(i)) && i - fraction < 3) {
            part = part * 10 + text.charAt(i++) - '0';
          }
          for (int known = i - fraction; known < 3; known++) {
            part *= 10;
          }
          if (i == fraction || i != end - 1 || text.charAt(i) != 'S') {
            return slowly(text);
          }
          millis = value * 1_000 + part;
        }
        default -> {
          return slowly(text);
        }
      }
      total += negative ? -millis : millis;
      i++;
    }
    return total;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static long slowly(String text) {
    Duration read = Duration.parse(text);
    if (read.getNano() % 1_000_000 != 0) {
      throw new DateTimeException("finer than a millisecond: " + text);
    }
    return read.toMillis();
  }

  static boolean isSpan(String text) {
    try {
      Duration read = Duration.parse(text);
      return read.toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** As people read it. */
  static String said(long millis) {
    return Duration.ofMillis(millis).toString().substring(2).toLowerCase(java.util.Locale.ROOT);
  }
}
