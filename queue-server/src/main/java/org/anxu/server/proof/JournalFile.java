package org.anxu.server.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * A journal's file, read only, in bounded pieces: a long reader would keep a running server from
 * tidying its log.
 */
final class JournalFile implements AutoCloseable {
  /** The form of the file that this program can prove; see docs/journal-format.md. */
  static final int FORMAT = 1;

  private static final int PIECE = 8_192;

  private final Path file;
  private final Connection connection;
  private final PreparedStatement piece;

  /**
   * Opens the file.
   *
   * @throws Unreadable if there is none, or it is no journal
   */
  JournalFile(Path file) throws Unreadable {
    this.file = file;
    if (!Files.isRegularFile(file)) {
      throw new Unreadable("There is no file " + file + ".");
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(5_000);
    try {
      connection = config.createConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement();
          ResultSet version = statement.executeQuery("PRAGMA user_version")) {
        if (version.getInt(1) != FORMAT) {
          throw new Unreadable(
              file
                  + " is no journal of format "
                  + FORMAT
                  + " (it says "
                  + version.getInt(1)
                  + ").");
        }
      }
      piece =
          connection.prepareStatement(
              "SELECT sequence, time, clock, steady, command, content, event, hash FROM entry"
                  + " WHERE sequence > ? ORDER BY sequence LIMIT "
                  + PIECE);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private Unreadable unreadable(SQLException e) {
    return new Unreadable(
        file
            + " cannot be read ("
            + e.getMessage()
            + "). Check that it is a journal, whole, and that you may read it and its folder.");
  }

  /** The last sequence in the file now; 0 when it is empty. */
  long last() throws Unreadable {
    return number("SELECT coalesce(max(sequence), 0) FROM entry");
  }

  private long number(String query) throws Unreadable {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getLong(1);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** The rows after a sequence, at most a piece of them; empty at the end. */
  List<Row> after(long sequence) throws Unreadable {
    List<Row> rows = new ArrayList<>(PIECE);
    try {
      piece.setLong(1, sequence);
      try (ResultSet row = piece.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getBytes(8)));
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return rows;
  }

  /** The notes of where days begin, as {@code date sequence}, in order of date. */
  List<String> dayNotes() throws Unreadable {
    List<String> notes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT date, sequence FROM day ORDER BY date, sequence")) {
      while (row.next()) {
        notes.add(row.getString(1) + " " + row.getLong(2));
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return notes;
  }

  /** The shortened ids of the commands of closed days, in ascending order. */
  long[] pastCommands() throws Unreadable {
    long[] ids = new long[Math.toIntExact(number("SELECT count(*) FROM past_command"))];
    int count = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id FROM past_command ORDER BY id")) {
      while (row.next() && count < ids.length) {
        ids[count++] = row.getLong(1);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return ids;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing was written, so nothing can be lost.
      return;
    }
  }
}
