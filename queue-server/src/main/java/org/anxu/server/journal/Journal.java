package org.anxu.server.journal;

import java.util.List;
import java.util.function.Consumer;

/**
 * An append-only store of facts. Another store can follow if it keeps this contract: an append is
 * all or nothing, is durable when the method returns, and fails when another writer was faster.
 */
public interface Journal extends AutoCloseable {
  /** The last sequence, 0 when empty. */
  long last();

  /**
   * Appends entries and answers in one durable step.
   *
   * @param after the last sequence the writer knows; the first entry follows it
   * @param entries in sequence, without gaps; may be empty when there are only answers to keep
   * @param answers the answers that become durable with them
   * @throws JournalUnavailable if nothing was written, with what, where and what to do
   */
  void append(long after, List<JournalEntry> entries, List<KeptAnswer> answers)
      throws JournalUnavailable;

  /**
   * Reads every entry in order.
   *
   * @throws JournalUnavailable if the store cannot be read, or the chain is broken: then the
   *     message names the sequence
   */
  void replay(Consumer<JournalEntry> reader) throws JournalUnavailable;

  /** Reads the answers kept since the last closing of a day. */
  List<KeptAnswer> answers() throws JournalUnavailable;

  @Override
  void close();
}
