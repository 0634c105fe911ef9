package org.anxu.server.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers "why not me?" from the journal alone, beside the server that writes it. What was read
 * once is not read again: each question reads what was added since the last, at most one day.
 */
public final class PassWatch {
  private final Path file;
  private @Nullable Proving proving;

  /** What is known of the day so far. */
  private static final class Proving {
    private final PassCounter passes = new PassCounter();
    private final EntryProof proof = new EntryProof(passes);
    private final Chain chain;
    private long last;

    Proving(long after, byte[] hash) {
      this.last = after;
      this.chain = new Chain(after, hash);
    }
  }

  /** Over this journal. */
  public PassWatch(Path file) {
    this.file = file;
  }

  /**
   * Who passed a visit of the present day.
   *
   * @param visit its id, or its label
   * @return empty when there is no such visit today
   * @throws JournalUnreadable if the journal cannot be read
   */
  public synchronized Optional<VisitPasses> of(String visit) throws JournalUnreadable {
    Proving known = upToDate();
    ProvedDay day = known.proof.day();
    ProvedVisit found = day.visits.get(visit);
    if (found == null) {
      found =
          day.visits.values().stream()
              .filter(each -> each.label.equals(visit))
              .findAny()
              .orElse(null);
    }
    return Optional.ofNullable(found)
        .map(each -> known.passes.of(each, known.proof.findings().all().isEmpty()));
  }

  private Proving upToDate() throws JournalUnreadable {
    try (JournalFile journal = JournalFile.open(file)) {
      Proving known = proving;
      if (known == null) {
        known = begin(journal);
      }
      // What fails half-way is begun anew by the next question.
      proving = null;
      List<RawEntry> rows = journal.after(known.last, JournalFile.CHUNK);
      while (!rows.isEmpty()) {
        Chain.Links links = known.chain.follow(rows);
        for (int i = 0; i < links.rows().size(); i++) {
          known.proof.take(links.rows().get(i), links.commands()[i]);
        }
        known.last = rows.getLast().sequence();
        rows = journal.after(known.last, JournalFile.CHUNK);
      }
      proving = known;
      return known;
    }
  }

  /** The note of where the day begins is good enough: a wrong one gives findings, or more work. */
  private static Proving begin(JournalFile journal) throws JournalUnreadable {
    long before = journal.latestDay() - 1;
    if (before > 0) {
      List<RawEntry> rows = journal.after(before - 1, 1);
      if (!rows.isEmpty() && rows.getFirst().sequence() == before) {
        return new Proving(before, rows.getFirst().hash());
      }
    }
    return new Proving(0, RawEntry.BEFORE_THE_FIRST);
  }
}
