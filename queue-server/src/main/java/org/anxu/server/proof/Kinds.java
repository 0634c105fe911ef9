package org.anxu.server.proof;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** What a text in an event must look like. */
final class Kinds {
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "post", Set.of("CASHIER", "INSTALLER", "GUIDE", "DIRECTOR", "TIMETABLE"),
          "rank", Set.of("PRIMARY", "SUPPORT", "SUPPORT_OWED"),
          "rule", Set.of("OWED", "RETURNING", "CARE", "ARRIVAL"),
          "withdrawal", Set.of("COUNTER_FAULT", "PAUSED_NOW", "SIGNED_OUT", "DAY_LEFT_OPEN"),
          "cause", Set.of("OFFICER", "NEXT_MATTER", "WRONG_CATEGORY"),
          "care", Set.of("ELDERLY", "DISABLED", "PREGNANT", "WITH_INFANT", "HARD_OF_HEARING"),
          "cancel", Set.of("GHOST"),
          "step", Set.of("COMPLETE", "NO_SHOW", "HOLD", "TRANSFER"),
          "pauseReason",
              Set.of("TECHNICAL_FAULT", "SHORT_LEAVE", "BREAK", "MEETING", "END_OF_SHIFT"));

  private Kinds() {}

  static boolean fits(String kind, String text) {
    return switch (kind) {
      case "id" -> isWord(text, 0, text.length());
      case "ticket" -> isTicket(text);
      case "span" -> isSpan(text);
      case "text" -> true;
      case "prefix" -> text.length() <= 3 && isCapitals(text);
      case "kiosk" -> text.matches("[A-Z][A-Z0-9]{0,3}");
      case "duration" -> Spans.isSpan(text) && !Duration.parse(text).isNegative();
      case "time" -> Fact.isTime(text);
      case "date" -> isDate(text);
      case "zone" -> isZone(text);
      case "refusal" -> text.matches("[A-Z_]+");
      case String word -> WORDS.getOrDefault(word, Set.of()).contains(text);
    };
  }

  private static boolean isWord(String text, int from, int to) {
    if (from == to || to - from > 64) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean fits = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!fits && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isTicket(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 0 || dot > 40 || !isWord(text, 0, dot) || text.length() - dot > 6) {
      return false;
    }
    for (int i = dot + 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > dot + 1 && text.charAt(dot + 1) != '0';
  }

  private static boolean isCapitals(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isSpan(String text) {
    try {
      Spans.millis(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isZone(String text) {
    try {
      ZoneId.of(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
