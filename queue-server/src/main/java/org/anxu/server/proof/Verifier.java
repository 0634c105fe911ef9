package org.anxu.server.proof;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.journal.EventCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Proves a journal from its first entry to its last. */
public final class Verifier {
  private final Findings findings = new Findings();
  private final ChainCheck chain = new ChainCheck(findings);
  private final CommandCheck commands = new CommandCheck(findings);
  private final OrderWatch watch = new OrderWatch();
  private final DayProof proof = new DayProof(findings, watch);
  private long entries;
  private Verdict.@Nullable Digest head;
  private Verdict.@Nullable Digest lastDay;

  private Verifier() {}

  /**
   * Proves a journal's file; a server may go on writing to it, what it adds meanwhile is proved as
   * well.
   *
   * @param progress is told how many entries are proved, now and then
   * @throws Unreadable if there is nothing to prove
   */
  public static Verdict verify(Path file, LongConsumer progress) throws Unreadable {
    Verifier verifier = new Verifier();
    try (JournalFile journal = new JournalFile(file);
        ReadAhead ahead = new ReadAhead(journal)) {
      for (List<Row> rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
        rows.forEach(verifier::take);
        progress.accept(verifier.entries);
      }
      verifier.findings.at(verifier.entries);
      verifier.commands.compare(journal);
    }
    return verifier.verdict();
  }

  private void take(Row row) {
    entries++;
    chain.check(row);
    Optional<HallEvent> event = parsed(row);
    if (event.isEmpty()) {
      return;
    }
    commands.check(row, event.get());
    proof.take(row, event.get());
    boolean closes = event.get() instanceof HallEvent.DayClosed;
    if (proof.day().setup != null) {
      head =
          new Verdict.Digest(
              proof.day().setup().day(), row.sequence(), HexFormat.of().formatHex(chain.hash()));
      lastDay = closes ? head : lastDay;
    }
  }

  private Optional<HallEvent> parsed(Row row) {
    try {
      return Optional.of(EventCodec.readEvent(row.event()));
    } catch (JacksonException | IllegalArgumentException e) {
      findings.add(Finding.Kind.UNREADABLE, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Verdict verdict() {
    List<Finding> sorted =
        findings.list().stream().sorted(Comparator.comparingLong(Finding::sequence)).toList();
    return new Verdict(
        entries,
        sorted,
        findings.more(),
        Optional.ofNullable(head),
        Optional.ofNullable(lastDay),
        watch.report());
  }
}
