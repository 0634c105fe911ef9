package org.anxu.server.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.anxu.server.journal.JournalUnavailable.Trouble;

/**
 * Looks through SQLite's write-ahead log before SQLite does. SQLite takes the first frame that does
 * not hold for the end of the log and silently forgets what follows; that is right for a write that
 * a power cut tore, and would lose answered tickets where a synced part of the file was damaged.
 * The two can be told apart: only the last transaction can be torn, so that at most one end of a
 * transaction, the last frame of all, can stand behind the tear. The form of the file is described
 * at sqlite.org/fileformat2.html, section 4.
 */
final class WalCheck {
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 24;
  private static final int CHECKED_OF_HEADER = 24;
  private static final int CHECKED_OF_FRAME = 8;
  private static final int MAGIC = 0x377f0682;
  private static final int LEAST_PAGE = 512;
  private static final int MOST_PAGE = 65_536;

  private final Path wal;
  private final Path journal;
  private int s0;
  private int s1;

  private WalCheck(Path journal) {
    this.journal = journal;
    this.wal = journal.resolveSibling(journal.getFileName() + "-wal");
  }

  /**
   * Looks.
   *
   * @throws JournalUnavailable if a part that was synced is damaged
   */
  static void demandWhole(Path journal) throws JournalUnavailable {
    WalCheck check = new WalCheck(journal);
    if (!Files.exists(check.wal)) {
      return;
    }
    try (FileChannel file = FileChannel.open(check.wal, StandardOpenOption.READ)) {
      check.look(file);
    } catch (IOException e) {
      throw JournalUnavailable.of(check.wal, "cannot be read", e);
    }
  }

  private void look(FileChannel file) throws IOException, JournalUnavailable {
    if (file.size() <= HEADER) {
      return;
    }
    ByteBuffer header = read(file, 0, HEADER);
    int magic = header.getInt(0);
    int page = header.getInt(8);
    ByteOrder order = magic == MAGIC ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    sum(header, 0, CHECKED_OF_HEADER, order);
    if ((magic & ~1) != MAGIC
        || page < LEAST_PAGE
        || page > MOST_PAGE
        || header.getInt(24) != s0
        || header.getInt(28) != s1) {
      throw damaged("its head");
    }
    long salts = header.getLong(16);
    boolean holds = true;
    long tear = 0;
    int endsBehind = 0;
    long frame = FRAME_HEADER + page;
    for (long at = HEADER; at + frame <= file.size(); at += frame) {
      ByteBuffer bytes = read(file, at, (int) frame);
      boolean ofThisLog = bytes.getLong(8) == salts;
      if (holds && !(ofThisLog && holds(bytes, page, order))) {
        holds = false;
        tear = at;
      }
      if (!holds && ofThisLog && bytes.getInt(4) != 0) {
        endsBehind++;
      }
      if (endsBehind > 1) {
        throw damaged("byte " + tear + ", before transactions that were complete");
      }
    }
  }

  private boolean holds(ByteBuffer bytes, int page, ByteOrder order) {
    sum(bytes, 0, CHECKED_OF_FRAME, order);
    sum(bytes, FRAME_HEADER, page, order);
    return bytes.getInt(16) == s0 && bytes.getInt(20) == s1;
  }

  /** SQLite's checksum, going on from what was summed before. */
  private void sum(ByteBuffer bytes, int from, int length, ByteOrder order) {
    ByteBuffer words = bytes.duplicate().order(order);
    for (int i = from; i < from + length; i += 2 * Integer.BYTES) {
      s0 += words.getInt(i) + s1;
      s1 += words.getInt(i + Integer.BYTES) + s0;
    }
  }

  private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
      // until it is full
    }
    return bytes;
  }

  private JournalUnavailable damaged(String where) {
    return new JournalUnavailable(
        Trouble.BROKEN,
        journal,
        "The write-ahead log "
            + wal
            + " of the journal is damaged at "
            + where
            + ". It holds the latest entries; their sequences cannot be read.",
        null);
  }
}
