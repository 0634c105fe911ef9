package org.anxu.server.proof;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads the next piece of the file while the last is being proved. */
final class ReadAhead implements AutoCloseable {
  private final JournalFile journal;
  private CompletableFuture<List<Row>> coming;

  ReadAhead(JournalFile journal) {
    this.journal = journal;
    coming = read(0);
  }

  private CompletableFuture<List<Row>> read(long after) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return journal.after(after);
      } catch (Unreadable e) {
        throw new CompletionException(e);
      }
    });
  }

  /** The next piece; empty at the end. */
  List<Row> next() throws Unreadable {
    try {
      List<Row> rows = coming.join();
      coming =
          rows.isEmpty()
              ? CompletableFuture.completedFuture(rows)
              : read(rows.getLast().sequence());
      return rows;
    } catch (CompletionException e) {
      if (e.getCause() instanceof Unreadable unreadable) {
        throw unreadable;
      }
      throw e;
    }
  }

  /** Waits for what is being read, so that the file can be closed. */
  @Override
  public void close() {
    coming.handle((_, _) -> true).join();
  }
}
