package org.anxu.acceptance.journal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallSettings;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.VisitId;

/** A hall of a middling town: five categories, six counters. */
final class MeasuredHall {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final int COUNTERS = 6;
  static final Actor TIMETABLE = new Actor(new OfficerId("timetable-1"), Post.TIMETABLE);
  static final List<CategoryCode> CATEGORIES =
      Stream.of("payment", "debit", "install", "rename", "complaint")
          .map(CategoryCode::new)
          .toList();

  private MeasuredHall() {}

  static DaySetup on(LocalDate day) {
    List<DaySetup.CategorySetup> categories =
        IntStream.range(0, CATEGORIES.size())
            .mapToObj(i ->
                new DaySetup.CategorySetup(
                    CATEGORIES.get(i), Character.toString('A' + i), Duration.ofMinutes(20)))
            .toList();
    List<DaySetup.CounterSetup> counters =
        IntStream.range(0, COUNTERS)
            .mapToObj(i -> new DaySetup.CounterSetup(counter(i), primary(i), support(i)))
            .toList();
    return new DaySetup(day, ZONE, categories, counters, HallSettings.defaults());
  }

  private static List<CategoryCode> primary(int counter) {
    return List.of(CATEGORIES.get(counter % CATEGORIES.size()));
  }

  private static List<CategoryCode> support(int counter) {
    return CATEGORIES.stream().filter(each -> !primary(counter).contains(each)).toList();
  }

  static CounterId counter(int index) {
    return new CounterId(Integer.toString(index + 1));
  }

  static OfficerId officer(int index) {
    return new OfficerId(Integer.toString(1001 + index));
  }

  static HallCommand open(LocalDate day) {
    return new HallCommand.OpenDay(on(day), TIMETABLE);
  }

  static HallCommand issue(int number) {
    return new HallCommand.IssueTicket(
        new VisitId(UUID.randomUUID().toString()),
        List.of(CATEGORIES.get(number % CATEGORIES.size())),
        "kiosk-1");
  }

  static CommandId newId() {
    return new CommandId(UUID.randomUUID().toString());
  }
}
