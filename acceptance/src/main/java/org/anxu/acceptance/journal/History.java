package org.anxu.acceptance.journal;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.journal.SqliteJournal;

/**
 * Working days of a hall, written by the server's own writer with a clock that is stepped through
 * them, and without waiting for the disk.
 */
final class History {
  private static final int IN_FLIGHT = 512;
  private static final Duration BETWEEN_TICKETS = Duration.ofSeconds(14);

  private final SteppedClock clock;
  private final LocalDate first;
  private final Queue<CompletableFuture<Answer>> inFlight = new ArrayDeque<>();

  History(LocalDate first) {
    this.first = first;
    clock = new SteppedClock(opening(first));
  }

  private static Instant opening(LocalDate day) {
    return day.atTime(LocalTime.of(8, 30)).atZone(MeasuredHall.ZONE).toInstant();
  }

  /**
   * Writes days into a new file; the last one stays open.
   *
   * @param progress is told the number of days after each
   */
  void write(Path file, int days, int ticketsADay, LongConsumer progress)
      throws JournalUnavailable {
    SqliteJournal journal = new SqliteJournal(file, SqliteJournal.Durability.OFF);
    try (Sequencer sequencer = new Sequencer(journal, clock, clock)) {
      sequencer.start();
      LocalDate day = first;
      for (int i = 1; i <= days; i++) {
        clock.goTo(opening(day));
        day(sequencer, day, ticketsADay);
        if (i < days) {
          submit(sequencer, new HallCommand.CloseDay(MeasuredHall.TIMETABLE));
        }
        drain(0);
        progress.accept(i);
        do {
          day = day.plusDays(1);
        } while (day.getDayOfWeek() == DayOfWeek.SATURDAY
            || day.getDayOfWeek() == DayOfWeek.SUNDAY);
      }
    }
  }

  private void day(Sequencer sequencer, LocalDate day, int tickets) {
    submit(sequencer, MeasuredHall.open(day));
    for (int i = 0; i < MeasuredHall.COUNTERS; i++) {
      submit(
          sequencer, new HallCommand.OpenCounter(MeasuredHall.counter(i), MeasuredHall.officer(i)));
    }
    for (int i = 0; i < tickets; i++) {
      clock.pass(BETWEEN_TICKETS);
      submit(sequencer, MeasuredHall.issue(i));
      if (i >= MeasuredHall.COUNTERS) {
        serve(sequencer, i % MeasuredHall.COUNTERS);
      }
    }
  }

  private void serve(Sequencer sequencer, int index) {
    CounterId counter = MeasuredHall.counter(index);
    OfficerId officer = MeasuredHall.officer(index);
    submit(sequencer, new HallCommand.CallNext(counter, officer));
    submit(sequencer, new HallCommand.StartService(counter, officer));
    submit(sequencer, new HallCommand.Complete(counter, officer));
  }

  private void submit(Sequencer sequencer, HallCommand command) {
    drain(IN_FLIGHT);
    inFlight.add(sequencer.submit(MeasuredHall.newId(), command));
  }

  private void drain(int atMost) {
    while (inFlight.size() > atMost) {
      if (inFlight.remove().join() instanceof Answer.Refused refused) {
        throw new IllegalStateException("a made day is refused: " + refused.refusal());
      }
    }
  }
}
