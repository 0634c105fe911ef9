package org.anxu.server.hall;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Days, counters and settings by chance. */
final class RandomDay {
  static final List<CategoryCode> CATEGORIES =
      List.of(
          new CategoryCode("payment"),
          new CategoryCode("install"),
          new CategoryCode("advice"),
          new CategoryCode("repair"));
  static final List<String> PREFIXES = List.of("A", "C", "L", "R");

  private final Dice dice;
  private final HallSettings settings;
  private final int counters;

  RandomDay(Dice dice) {
    this.dice = dice;
    this.counters = 1 + dice.below(5);
    this.settings =
        new HallSettings(
            dice.below(3),
            Duration.ofSeconds(dice.oneOf(0, 20)),
            1 + dice.below(5),
            Duration.ofMinutes(dice.oneOf(5, 30)),
            dice.below(4),
            1 + dice.below(3),
            Duration.ofMinutes(dice.oneOf(5, 30)),
            Duration.ofMinutes(dice.oneOf(0, 2, 10)),
            2 + dice.below(3),
            Duration.ofMinutes(10));
  }

  CounterId counter() {
    return new CounterId(Integer.toString(1 + dice.below(counters)));
  }

  OfficerId officer() {
    return new OfficerId(Integer.toString(1001 + dice.below(counters + 1)));
  }

  CategoryCode category() {
    return dice.oneOf(CATEGORIES);
  }

  DaySetup setup(LocalDate day) {
    List<DaySetup.CategorySetup> categories = new ArrayList<>();
    for (int i = 0; i < CATEGORIES.size(); i++) {
      categories.add(
          new DaySetup.CategorySetup(CATEGORIES.get(i), PREFIXES.get(i), Duration.ofMinutes(6)));
    }
    List<DaySetup.CounterSetup> all = new ArrayList<>();
    for (int i = 1; i <= counters; i++) {
      List<CategoryCode> serves = categories();
      int primary = dice.below(serves.size() + 1);
      all.add(
          new DaySetup.CounterSetup(
              new CounterId(Integer.toString(i)),
              serves.subList(0, primary),
              serves.subList(primary, serves.size())));
    }
    if (dice.percent(20) && all.size() > 1) {
      all.removeLast();
    }
    return new DaySetup(day, ZoneId.of("Asia/Shanghai"), categories, all, settings);
  }

  /** Some categories in some order, never none. */
  List<CategoryCode> categories() {
    List<CategoryCode> left = new ArrayList<>(CATEGORIES);
    List<CategoryCode> chosen = new ArrayList<>();
    int count = 1 + dice.below(CATEGORIES.size());
    while (chosen.size() < count) {
      chosen.add(left.remove(dice.below(left.size())));
    }
    return chosen;
  }
}
