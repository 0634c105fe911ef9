package org.anxu.server.proof;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads and hashes the next chunk on a thread of its own while the last one is checked. At the end
 * of the file it gives an empty chunk, and asks the file again when it is asked again.
 */
final class ReadAhead implements AutoCloseable {
  private final JournalFile file;
  private final Chain chain;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal-reader").factory());
  private long last;
  private @Nullable Future<Chain.Links> ahead;

  ReadAhead(JournalFile file, long after, byte[] hash) {
    this.file = file;
    this.chain = new Chain(after, hash);
    this.last = after == 0 ? Long.MIN_VALUE : after;
  }

  private Chain.Links read() throws JournalUnreadable {
    List<RawEntry> rows = file.after(last, JournalFile.CHUNK);
    if (!rows.isEmpty()) {
      last = rows.getLast().sequence();
    }
    return chain.follow(rows);
  }

  /** The next entries in order; none at the end. */
  Chain.Links next() throws JournalUnreadable {
    Future<Chain.Links> awaited = ahead == null ? reader.submit(this::read) : ahead;
    ahead = null;
    try {
      Chain.Links links = awaited.get();
      // At the end the file is left to the caller, until more is asked for.
      if (!links.rows().isEmpty()) {
        ahead = reader.submit(this::read);
      }
      return links;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof JournalUnreadable unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException("the journal's reader failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JournalUnreadable("The proof was interrupted.", e);
    }
  }

  @Override
  public void close() {
    reader.shutdownNow();
    reader.close();
  }
}
