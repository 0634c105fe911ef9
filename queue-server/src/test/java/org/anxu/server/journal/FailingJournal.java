package org.anxu.server.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.anxu.server.hall.CommandId;

/** A journal whose disk can be full. */
final class FailingJournal implements Journal {
  private final Journal journal;
  volatile boolean full;

  FailingJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Optional<JournalEntry> lastEntry() throws JournalUnavailable {
    return journal.lastEntry();
  }

  @Override
  public void append(long after, List<JournalEntry> entries, Set<CommandId> past)
      throws JournalUnavailable {
    if (full) {
      throw new JournalUnavailable(JournalUnavailable.Trouble.NO_ROOM, "the disk is full");
    }
    journal.append(after, entries, past);
  }

  @Override
  public boolean isPast(CommandId command) throws JournalUnavailable {
    return journal.isPast(command);
  }

  @Override
  public void replayDay(Consumer<JournalEntry> reader) throws JournalUnavailable {
    journal.replayDay(reader);
  }

  @Override
  public Optional<ClosingDigest> lastClosing() throws JournalUnavailable {
    return journal.lastClosing();
  }

  @Override
  public void close() {
    journal.close();
  }
}
