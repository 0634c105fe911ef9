package org.anxu.server.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/**
 * A journal opened for reading alone: a copy in hand, or the file beside a running server. It is
 * read in chunks, each in a transaction of its own, so that the writer's checkpoints are never held
 * up for long.
 */
final class JournalFile implements AutoCloseable {
  /** How many rows are read at a time. */
  static final int CHUNK = 4_096;

  private static final int FORMAT = 1;

  private final Path file;
  private final Connection connection;
  private final PreparedStatement entries;

  private JournalFile(Path file, Connection connection) throws SQLException, JournalUnreadable {
    this.file = file;
    this.connection = connection;
    demandFormat();
    entries =
        connection.prepareStatement(
            "SELECT sequence, time, clock, steady, command, content, event, hash FROM entry"
                + " WHERE sequence > ? ORDER BY sequence LIMIT ?");
  }

  static JournalFile open(Path file) throws JournalUnreadable {
    if (!Files.isRegularFile(file)) {
      throw new JournalUnreadable(file + " is not a file.", null);
    }
    try {
      return open(file, "?mode=ro");
    } catch (SQLException e) {
      if (isWritten(file)) {
        throw unreadable(file, e);
      }
    }
    try {
      // A copy in a folder that cannot be written: SQLite need not coordinate with anybody.
      return open(file, "?mode=ro&immutable=1");
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  private static boolean isWritten(Path file) {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return Files.exists(log);
  }

  private static JournalFile open(Path file, String how) throws SQLException, JournalUnreadable {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(5_000);
    Connection connection =
        DriverManager.getConnection(
            "jdbc:sqlite:" + file.toAbsolutePath().toUri() + how, config.toProperties());
    try {
      return new JournalFile(file, connection);
    } catch (SQLException | JournalUnreadable e) {
      connection.close();
      throw e;
    }
  }

  private void demandFormat() throws SQLException, JournalUnreadable {
    int format = Math.toIntExact(number("PRAGMA user_version"));
    long tables =
        number(
            "SELECT count(*) FROM sqlite_master WHERE type = 'table'"
                + " AND name IN ('entry', 'day', 'past_command')");
    if (tables != 3 || format != FORMAT) {
      throw new JournalUnreadable(
          file
              + " is not a journal of format "
              + FORMAT
              + (tables == 3 ? " but of format " + format : "")
              + ".",
          null);
    }
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** The last sequence there is now; 0 for none. */
  long head() throws JournalUnreadable {
    try {
      return number("SELECT max(sequence) FROM entry");
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  /** Rows that follow a sequence, in order; none at the end. */
  List<RawEntry> after(long sequence, int most) throws JournalUnreadable {
    List<RawEntry> found = new ArrayList<>(Math.min(most, CHUNK));
    try {
      entries.setLong(1, sequence);
      entries.setInt(2, most);
      try (ResultSet row = entries.executeQuery()) {
        while (row.next()) {
          found.add(
              new RawEntry(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  row.getLong(4),
                  bytes(row, 5),
                  bytes(row, 6),
                  bytes(row, 7),
                  bytes(row, 8)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  /** The table {@code day}: where each day begins. */
  Map<String, Long> days() throws JournalUnreadable {
    Map<String, Long> days = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT date, sequence FROM day ORDER BY date")) {
      while (row.next()) {
        days.put(String.valueOf(row.getString(1)), row.getLong(2));
      }
      return days;
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  /** Where the latest day begins by its note, which only saves time; 1 without one. */
  long latestDay() throws JournalUnreadable {
    try {
      return Math.max(1, number("SELECT sequence FROM day ORDER BY date DESC LIMIT 1"));
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  /** The next ids of the table {@code past_command}, from {@code from} on. */
  List<Long> pastCommands(long from) throws JournalUnreadable {
    List<Long> found = new ArrayList<>(CHUNK);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT id FROM past_command WHERE id >= ? ORDER BY id LIMIT " + CHUNK)) {
      statement.setLong(1, from);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  private static JournalUnreadable unreadable(Path file, SQLException e) {
    return new JournalUnreadable(file + " cannot be read: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It was only read: nothing is lost.
      throw new IllegalStateException("the journal " + file + " did not close", e);
    }
  }
}
