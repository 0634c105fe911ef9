package org.anxu.display.voice;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How loud the voice is at which hour of the hall's day. */
public final class VolumePlan {
  /** What a plan looks like, for messages. */
  public static final String FORM =
      "percentages from 0 to 100, one for the whole day and others for hours, such as"
          + " 80,12:00-14:00=40";

  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})=(\\d{1,3})");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  private final int otherwise;
  private final List<Hours> hours;

  private VolumePlan(int otherwise, List<Hours> hours) {
    this.otherwise = otherwise;
    this.hours = List.copyOf(hours);
  }

  /**
   * Reads a plan such as {@code 80,12:00-14:00=40}; without a number for the whole day it is 100.
   *
   * @throws IllegalArgumentException if it has another form, hours that overlap, or end before they
   *     begin
   */
  public static VolumePlan parse(String text) {
    int otherwise = 100;
    boolean whole = false;
    List<Hours> hours = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String trimmed = part.strip();
      Matcher matcher = HOURS.matcher(trimmed);
      if (matcher.matches()) {
        Hours next =
            new Hours(
                time(matcher.group(1)), time(matcher.group(2)), percent(matcher.group(3), trimmed));
        if (!next.from.isBefore(next.to) || hours.stream().anyMatch(next::overlaps)) {
          throw new IllegalArgumentException(
              "'" + trimmed + "' must end after it begins and overlap no other hours");
        }
        hours.add(next);
      } else if (trimmed.matches("\\d{1,3}") && !whole) {
        otherwise = percent(trimmed, trimmed);
        whole = true;
      } else {
        throw new IllegalArgumentException("'" + trimmed + "' is not understood");
      }
    }
    return new VolumePlan(otherwise, hours);
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text, TIME);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no time of day", e);
    }
  }

  private static int percent(String text, String part) {
    int percent = Integer.parseInt(text);
    if (percent > 100) {
      throw new IllegalArgumentException("'" + part + "' is above 100");
    }
    return percent;
  }

  /** How loud at that time, 0 to 100. */
  public int at(LocalTime time) {
    return hours.stream()
        .filter(each -> !time.isBefore(each.from) && time.isBefore(each.to))
        .findAny()
        .map(Hours::percent)
        .orElse(otherwise);
  }

  private record Hours(LocalTime from, LocalTime to, int percent) {
    boolean overlaps(Hours other) {
      return from.isBefore(other.to) && other.from.isBefore(to);
    }
  }
}
