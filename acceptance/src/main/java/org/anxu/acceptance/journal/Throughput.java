package org.anxu.acceptance.journal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.journal.SqliteJournal;

/** Tickets through the sequencer by callers that each wait for an answer before they ask again. */
final class Throughput {
  private final int callers;
  private final int tickets;

  Throughput(int callers, int tickets) {
    this.callers = callers;
    this.tickets = tickets;
  }

  /** Tickets a second, on a new journal. */
  double round(Path file, SqliteJournal.Durability durability)
      throws JournalUnavailable, InterruptedException, ExecutionException {
    SqliteJournal journal = new SqliteJournal(file, durability);
    try (Sequencer sequencer = new Sequencer(journal, InstantSource.system(), System::nanoTime);
        ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      sequencer.start();
      sequencer.submit(MeasuredHall.newId(), MeasuredHall.open(LocalDate.of(2026, 11, 24))).join();
      int each = Math.max(1, tickets / callers);
      long begin = System.nanoTime();
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        running.add(threads.submit(() -> ask(sequencer, each)));
      }
      int issued = 0;
      for (Future<Integer> future : running) {
        issued += future.get();
      }
      return issued * 1e9 / (System.nanoTime() - begin);
    }
  }

  private static int ask(Sequencer sequencer, int count) {
    for (int i = 0; i < count; i++) {
      Answer answer = sequencer.submit(MeasuredHall.newId(), MeasuredHall.issue(i)).join();
      if (!(answer instanceof Answer.Issued)) {
        throw new IllegalStateException("a ticket was not given: " + answer);
      }
    }
    return count;
  }
}
