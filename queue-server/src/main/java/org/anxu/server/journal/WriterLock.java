package org.anxu.server.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.anxu.server.journal.JournalUnavailable.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a second program from writing the journal: a lock on a file beside it, which the system
 * lets go however the program ends. The file also tells that there has been a journal, so that one
 * that vanished is not begun anew from number 1 without a word.
 */
final class WriterLock implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WriterLock.class);
  private static final String BEGUN =
      "This folder has a journal; see docs/operating-the-journal.md.\n";

  private final Path journal;
  private final FileChannel channel;

  /**
   * Takes the lock.
   *
   * @throws JournalUnavailable if another program has it, or the folder cannot be written
   */
  WriterLock(Path journal) throws JournalUnavailable {
    this.journal = journal;
    Path file = journal.resolveSibling(journal.getFileName() + ".lock");
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw failure(file, e);
    }
    if (!taken()) {
      close();
      throw new JournalUnavailable(
          Trouble.IN_USE,
          journal,
          "The journal "
              + journal
              + " is being written by another program, which holds "
              + file
              + ".",
          null);
    }
  }

  private static JournalUnavailable failure(Path file, IOException e) {
    String reason = e instanceof FileSystemException known ? known.getReason() : null;
    boolean full = "No space left on device".equals(reason);
    return new JournalUnavailable(
        full ? Trouble.NO_ROOM : Trouble.NOT_WRITABLE,
        file,
        "The file " + file + " cannot be made or written (" + e + ").",
        e);
  }

  private boolean taken() {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      log.warn("the file system under {} knows no locks; see that only one server runs", journal);
      return true;
    }
  }

  /**
   * Refuses when there has been a journal and now there is none.
   *
   * @throws JournalUnavailable in that case
   */
  void demandJournal() throws JournalUnavailable {
    try {
      if (channel.size() > 0 && !(Files.exists(journal) && Files.size(journal) > 0)) {
        throw new JournalUnavailable(
            Trouble.LOST,
            journal,
            "The journal " + journal + " was here before and is missing or empty now.",
            null);
      }
    } catch (IOException e) {
      throw JournalUnavailable.of(journal, "cannot be looked at", e);
    }
  }

  /** There is a journal now. */
  void begun() {
    try {
      if (channel.size() == 0) {
        channel.write(ByteBuffer.wrap(BEGUN.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
      }
    } catch (IOException e) {
      log.warn("it could not be noted beside {} that the journal has begun", journal, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      log.warn("the lock of {} did not close cleanly; it ends with this program", journal, e);
    }
  }
}
