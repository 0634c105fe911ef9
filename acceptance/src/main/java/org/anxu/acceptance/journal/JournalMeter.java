package org.anxu.acceptance.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.journal.SqliteJournal;
import org.anxu.server.proof.JournalUnreadable;
import org.anxu.server.proof.Verdict;
import org.anxu.server.proof.Verifier;

/**
 * Measures one thing of the journal and prints figures on stdout, one a line: its name, a tab, the
 * figure. {@code bench journal} starts it.
 */
public final class JournalMeter {
  private JournalMeter() {}

  /** Runs {@code throughput|decisions|history|open|verify} with their numbers. */
  public static void main(String[] words)
      throws JournalUnavailable, InterruptedException, ExecutionException, IOException {
    switch (words[0]) {
      case "throughput" ->
          throughput(Path.of(words[1]), number(words[2]), number(words[3]), number(words[4]));
      case "decisions" -> decisions(number(words[1]), number(words[2]));
      case "history" -> history(Path.of(words[1]), number(words[2]), number(words[3]));
      case "open" -> open(Path.of(words[1]));
      case "verify" -> verify(Path.of(words[1]));
      default -> throw new IllegalArgumentException("what is to be measured? Not " + words[0]);
    }
  }

  private static int number(String word) {
    return Integer.parseInt(word);
  }

  private static void figure(String name, double value) {
    System.out.printf(Locale.ROOT, "%s\t%.3f%n", name, value);
  }

  private static void throughput(Path folder, int callers, int tickets, int rounds)
      throws JournalUnavailable, InterruptedException, ExecutionException, IOException {
    Throughput throughput = new Throughput(callers, tickets);
    // The first round of each warms up and is not told.
    for (int i = 0; i <= rounds; i++) {
      for (SqliteJournal.Durability durability : SqliteJournal.Durability.values()) {
        Path own = Files.createTempDirectory(folder, "round-");
        double rate = throughput.round(own.resolve("journal.db"), durability);
        if (i > 0) {
          figure(durability.name(), rate);
        }
      }
    }
  }

  private static void decisions(int longLine, int rounds) {
    Decisions atFew = new Decisions(100);
    Decisions atMany = new Decisions(longLine);
    int each = 2_000;
    for (int i = 0; i < 2 * rounds; i++) {
      Decisions.Cost few = atFew.round(each);
      Decisions.Cost many = atMany.round(each);
      if (i >= rounds) {
        figure("issue-few", few.issue());
        figure("issue-many", many.issue());
        figure("call-few", few.callNext());
        figure("call-many", many.callNext());
      }
    }
  }

  private static void history(Path file, int days, int ticketsADay) throws JournalUnavailable {
    long begin = System.nanoTime();
    new History(LocalDate.of(2021, 11, 24))
        .write(
            file,
            days,
            ticketsADay,
            day -> {
              if (day % 50 == 0) {
                System.err.println(day + " of " + days + " days");
              }
            });
    figure("seconds", (System.nanoTime() - begin) / 1e9);
  }

  private static void open(Path file) throws JournalUnavailable {
    long begin = System.nanoTime();
    SqliteJournal journal = new SqliteJournal(file, SqliteJournal.Durability.FULL);
    try (Sequencer sequencer = new Sequencer(journal, InstantSource.system(), System::nanoTime)) {
      figure("millis", (System.nanoTime() - begin) / 1e6);
      sequencer.start();
      figure("last", sequencer.ask(_ -> sequencer.last()).join());
    }
  }

  private static void verify(Path file) throws IOException {
    long begin = System.nanoTime();
    try {
      Verdict verdict = Verifier.verify(file, (_, _) -> {});
      figure("millis", (System.nanoTime() - begin) / 1e6);
      figure("entries", verdict.entries());
      figure("findings", verdict.findings().size());
      verdict.findings().forEach(System.err::println);
    } catch (JournalUnreadable e) {
      throw new IOException(e);
    }
  }
}
