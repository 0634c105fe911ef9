package org.anxu.server.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.anxu.server.hall.CommandId;

/**
 * An append-only store of facts. Another store can follow if it keeps this contract: an append is
 * all or nothing, is durable when the method returns, and fails when another writer was faster.
 */
public interface Journal extends AutoCloseable {
  /** The last entry, unless the journal is empty. */
  Optional<JournalEntry> lastEntry() throws JournalUnavailable;

  /**
   * Appends entries in one durable step.
   *
   * @param after the last sequence the writer knows, 0 for none; the first entry follows it
   * @param entries in sequence, without gaps
   * @param past commands that are of a closed day from now on
   * @throws JournalUnavailable if nothing was written, with what, where and what to do
   */
  void append(long after, List<JournalEntry> entries, Set<CommandId> past)
      throws JournalUnavailable;

  /** Whether a command is of a day that is closed. */
  boolean isPast(CommandId command) throws JournalUnavailable;

  /**
   * Reads, in order, every entry of the latest day: from the closing before its first opening on.
   * The opening carries all that the rules read, so nothing before matters.
   *
   * @throws JournalUnavailable if the store cannot be read, or the chain is broken: then the
   *     message names the sequence
   */
  void replayDay(Consumer<JournalEntry> reader) throws JournalUnavailable;

  /**
   * The digest of the last closing of a day; empty before the first. Asked on the writer's thread.
   *
   * @throws JournalUnavailable if the store cannot be read
   */
  Optional<ClosingDigest> lastClosing() throws JournalUnavailable;

  @Override
  void close();
}
