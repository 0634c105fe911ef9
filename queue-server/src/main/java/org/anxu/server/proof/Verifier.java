package org.anxu.server.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves a whole journal: its chain, its form, its times and commands, every ticket and every call.
 * One thread reads and hashes, the caller's checks.
 */
public final class Verifier {
  /** Is told how far it is. */
  @FunctionalInterface
  public interface Progress {
    /** So many entries of about so many are proved. */
    void at(long done, long about);
  }

  /** Takes the digests while the proof goes on. */
  private static final class Digests implements Witness {
    private final @Nullable Digest wanted;
    private @Nullable Digest closed;
    private @Nullable RawEntry last;
    private String day = "-";
    private boolean found;

    Digests(@Nullable Digest wanted) {
      this.wanted = wanted;
    }

    @Override
    public void after(Journaled entry, ProvedDay now) {
      day = now.settings == null ? "-" : now.settings.day();
      if (entry.type().equals("DayClosed")) {
        closed = Digest.of(day, entry.row());
      }
    }

    void read(RawEntry row) {
      last = row;
      if (wanted != null && row.sequence() == wanted.sequence()) {
        found = Digest.of(day, row).equals(wanted);
      }
    }
  }

  private Verifier() {}

  /**
   * Proves a journal.
   *
   * @throws JournalUnreadable if it is no journal that can be read
   */
  public static Verdict verify(Path file, Progress progress) throws JournalUnreadable {
    return verify(file, progress, Optional.empty(), Witness.NOBODY);
  }

  /** Proves a journal, and that it holds the entry of a digest. */
  public static Verdict verify(Path file, Progress progress, Optional<Digest> digest)
      throws JournalUnreadable {
    return verify(file, progress, digest, Witness.NOBODY);
  }

  /**
   * A verdict with the order report of a day.
   *
   * @param report what happened out of the order of arrival
   */
  public record Reported(Verdict verdict, OrderReport report) {}

  /**
   * Proves a journal and reports a day of it.
   *
   * @param day the service day; empty for the latest
   * @param digest what the journal must hold, if anything
   */
  public static Reported report(
      Path file, Progress progress, Optional<String> day, Optional<Digest> digest)
      throws JournalUnreadable {
    Reporter reporter = new Reporter(day.orElse(null));
    Last last = new Last();
    Verdict verdict = verify(file, progress, digest, Witness.all(List.of(reporter, last)));
    return new Reported(verdict, reporter.report(last.day));
  }

  /** Keeps the day as the last entry left it. */
  private static final class Last implements Witness {
    private ProvedDay day = new ProvedDay();

    @Override
    public void after(Journaled entry, ProvedDay now) {
      day = now;
    }
  }

  static Verdict verify(Path path, Progress progress, Optional<Digest> digest, Witness witness)
      throws JournalUnreadable {
    long begin = System.nanoTime();
    Digests digests = new Digests(digest.orElse(null));
    TableProof tables = new TableProof();
    EntryProof proof = new EntryProof(Witness.all(List.of(digests, tables, witness)));
    List<Finding> findings = new ArrayList<>();
    try (JournalFile file = JournalFile.open(path);
        ReadAhead ahead = new ReadAhead(file, 0, RawEntry.BEFORE_THE_FIRST)) {
      long about = file.head();
      long read = drain(ahead, proof, digests, findings, done -> progress.at(done, about));
      if (!proof.lost()) {
        TableProof.Strange strange = tables.check(file, proof.commands().past(), proof.findings());
        read += drain(ahead, proof, digests, findings, _ -> {});
        tables.demandKnown(strange, proof.commands().past(), proof.findings());
      }
      proof.end();
      findings.addAll(proof.findings().all());
      // Tables come last: what is wrong with an entry explains them.
      findings.sort(
          Comparator.comparingLong(found ->
              found.sequence() == 0 && found.key().startsWith("table")
                  ? Long.MAX_VALUE
                  : found.sequence()));
      RawEntry last = digests.last;
      return new Verdict(
          read,
          findings,
          proof.findings().more(),
          Optional.ofNullable(digests.closed),
          last == null ? Optional.empty() : Optional.of(Digest.of(digests.day, last)),
          digest.isEmpty() || digests.found,
          Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private interface Done {
    void at(long entries);
  }

  private static long drain(
      ReadAhead ahead, EntryProof proof, Digests digests, List<Finding> findings, Done done)
      throws JournalUnreadable {
    long read = 0;
    for (Chain.Links links = ahead.next(); !links.rows().isEmpty(); links = ahead.next()) {
      findings.addAll(links.findings());
      for (int i = 0; i < links.rows().size(); i++) {
        RawEntry row = links.rows().get(i);
        proof.take(row, links.commands()[i]);
        digests.read(row);
      }
      read += links.rows().size();
      done.at(read);
    }
    return read;
  }
}
