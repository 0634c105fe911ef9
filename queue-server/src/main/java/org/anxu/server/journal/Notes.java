package org.anxu.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anxu.server.hall.NoteId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words that staff type, in a file of their own: the journal, which is never changed, refers to
 * them, and they can be erased.
 */
public final class Notes implements AutoCloseable {
  /** How many characters a note has at the most. */
  public static final int LONGEST = 60;

  private static final Logger log = LoggerFactory.getLogger(Notes.class);

  private final Path file;
  private final Connection connection;
  private final Map<NoteId, Optional<String>> known = new ConcurrentHashMap<>();

  /**
   * Opens the file, or makes an empty one.
   *
   * @throws JournalUnavailable if it cannot be opened
   */
  public Notes(Path file) throws JournalUnavailable {
    this.file = file;
    try {
      connection =
          DurableFile.open(
              file,
              // What is erased is overwritten, not only unlinked.
              "PRAGMA secure_delete = ON",
              "CREATE TABLE IF NOT EXISTS note (id TEXT PRIMARY KEY, text TEXT NOT NULL)");
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of notes cannot be opened", e);
    }
  }

  /**
   * Keeps a note; the first text under an id stays.
   *
   * @throws IllegalArgumentException if it is blank or too long
   * @throws JournalUnavailable if it cannot be written
   */
  public synchronized void keep(NoteId id, String text) throws JournalUnavailable {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a message has 1 to " + LONGEST + " characters, or is left out");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT OR IGNORE INTO note VALUES (?, ?)")) {
      insert.setString(1, id.value());
      insert.setString(2, text);
      insert.executeUpdate();
      known.remove(id);
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of notes cannot be written", e);
    }
  }

  /** The words of a note, unless they were erased. */
  public Optional<String> text(NoteId id) {
    return known.computeIfAbsent(id, this::read);
  }

  private synchronized Optional<String> read(NoteId id) {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT text FROM note WHERE id = ?")) {
      select.setString(1, id.value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      log.warn("the note {} cannot be read from {}: {}", id, file, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Erases every note.
   *
   * @return how many there were
   * @throws JournalUnavailable if the file cannot be written
   */
  public synchronized int eraseAll() throws JournalUnavailable {
    try (Statement statement = connection.createStatement()) {
      int erased = statement.executeUpdate("DELETE FROM note");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      known.clear();
      return erased;
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of notes cannot be written", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      log.warn("the notes {} did not close cleanly; they heal at the next start", file, e);
    }
  }
}
