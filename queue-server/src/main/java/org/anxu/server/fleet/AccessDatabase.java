package org.anxu.server.fleet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file {@code access.db}: devices and staff. Server and commands use it at the same
 * time; each statement stands for itself, so that a change by one is seen by the next read of the
 * other.
 */
public final class AccessDatabase implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AccessDatabase.class);

  /** What is done with the connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Reads or writes. */
    T with(Connection connection) throws SQLException;
  }

  private final Path file;
  private final Connection connection;
  private final PreparedStatement version;

  /** Opens the file in this folder, or makes an empty one. */
  public AccessDatabase(DataFolder folder) {
    file = folder.secretFile("access.db").toAbsolutePath();
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 5000");
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = FULL");
        statement.execute(
            """
            CREATE TABLE IF NOT EXISTS device (
              name TEXT PRIMARY KEY,
              kind TEXT NOT NULL,
              counter TEXT,
              hash TEXT NOT NULL,
              added INTEGER NOT NULL,
              seen INTEGER,
              revoked INTEGER,
              mark TEXT) WITHOUT ROWID\
            """);
        statement.execute(
            """
            CREATE TABLE IF NOT EXISTS account (
              number TEXT PRIMARY KEY COLLATE NOCASE,
              role TEXT NOT NULL,
              password TEXT NOT NULL,
              generation TEXT NOT NULL,
              changed INTEGER NOT NULL) WITHOUT ROWID\
            """);
        addMarks(statement);
      }
      version = connection.prepareStatement("PRAGMA data_version");
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Files made before kiosks had marks get the column; a mark is one kiosk's, for good. */
  private static void addMarks(Statement statement) throws SQLException {
    statement.execute("BEGIN IMMEDIATE");
    try {
      boolean there;
      try (ResultSet column =
          statement.executeQuery("SELECT 1 FROM pragma_table_info('device') WHERE name = 'mark'")) {
        there = column.next();
      }
      if (!there) {
        statement.execute("ALTER TABLE device ADD COLUMN mark TEXT");
      }
      statement.execute("CREATE UNIQUE INDEX IF NOT EXISTS device_mark ON device (mark)");
      statement.execute("COMMIT");
    } catch (SQLException e) {
      statement.execute("ROLLBACK");
      throw e;
    }
  }

  /**
   * Does the work, alone.
   *
   * @throws AccessUnavailable if the file cannot be used
   */
  public synchronized <T> T call(Work<T> work) {
    try {
      return work.with(connection);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /**
   * A number that is another one after somebody else has changed the file; this connection's own
   * changes leave it as it was. To be asked within a {@link #call}.
   */
  long version() throws SQLException {
    try (ResultSet result = version.executeQuery()) {
      return result.getLong(1);
    }
  }

  private AccessUnavailable unavailable(SQLException e) {
    if (e instanceof SQLiteException cause
        && (cause.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code) {
      return new AccessUnavailable(
          "The register " + file + " is busy: another program has held it for five seconds.",
          "Try again; if it stays, look which program has the file open.",
          e);
    }
    return new AccessUnavailable(
        "The register " + file + " cannot be used: " + e.getMessage(),
        "Check that the disk has room, that the user who runs this may write the file and its"
            + " folder, and that it is the file of this server; otherwise restore a backup.",
        e);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      log.warn("the register {} did not close cleanly; it heals at the next start", file, e);
    }
  }
}
