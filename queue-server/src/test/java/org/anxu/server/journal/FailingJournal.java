package org.anxu.server.journal;

import java.util.List;
import java.util.function.Consumer;

/** A journal whose disk can be full. */
final class FailingJournal implements Journal {
  private final Journal journal;
  volatile boolean full;

  FailingJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public long last() {
    return journal.last();
  }

  @Override
  public void append(long after, List<JournalEntry> entries, List<KeptAnswer> answers)
      throws JournalUnavailable {
    if (full) {
      throw new JournalUnavailable("the disk is full");
    }
    journal.append(after, entries, answers);
  }

  @Override
  public void replay(Consumer<JournalEntry> reader) throws JournalUnavailable {
    journal.replay(reader);
  }

  @Override
  public List<KeptAnswer> answers() throws JournalUnavailable {
    return journal.answers();
  }

  @Override
  public void close() {
    journal.close();
  }
}
