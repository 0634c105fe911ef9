package org.anxu.kiosk.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** The file: each statement is a transaction of its own, on the disk when it returns. */
final class OutboxFile implements AutoCloseable {
  private static final List<String> SCHEMA =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = FULL",
          "PRAGMA busy_timeout = 2000",
          """
          CREATE TABLE IF NOT EXISTS touch (
            command TEXT PRIMARY KEY, matters TEXT NOT NULL, asked INTEGER NOT NULL,
            ticket BLOB, ticket_id TEXT, slip TEXT NOT NULL)\
          """,
          """
          CREATE TABLE IF NOT EXISTS offline (
            command TEXT PRIMARY KEY, visit TEXT NOT NULL UNIQUE, matters TEXT NOT NULL,
            mark TEXT NOT NULL, number INTEGER NOT NULL, day TEXT NOT NULL,
            last_contact TEXT NOT NULL, boot TEXT NOT NULL, since_contact INTEGER NOT NULL,
            given INTEGER NOT NULL, rebooted INTEGER NOT NULL, state TEXT NOT NULL,
            UNIQUE (mark, day, number))\
          """,
          """
          CREATE TABLE IF NOT EXISTS contact (
            id INTEGER PRIMARY KEY, time TEXT NOT NULL, boot TEXT NOT NULL,
            elapsed INTEGER NOT NULL, catalogue BLOB NOT NULL, board BLOB NOT NULL,
            series BLOB NOT NULL)\
          """);

  /** Reads a row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Path path;
  private @Nullable Connection connection;

  OutboxFile(Path path) {
    this.path = path;
  }

  private Connection open() throws SQLException {
    Connection now = connection;
    if (now != null) {
      return now;
    }
    Connection fresh = DriverManager.getConnection("jdbc:sqlite:" + path);
    try (Statement statement = fresh.createStatement()) {
      for (String each : SCHEMA) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      fresh.close();
      throw e;
    }
    connection = fresh;
    return fresh;
  }

  void run(String sql, Object... values) throws OutboxBroken {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  <T> List<T> read(String sql, Reader<T> reader, Object... values) throws OutboxBroken {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet row = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (row.next()) {
        read.add(reader.read(row));
      }
      return read;
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = open().prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Lets go of the file, so that the next use opens it anew. */
  private OutboxBroken broken(SQLException e) {
    close();
    String reason = "not-writable";
    if (e instanceof SQLiteException sqlite) {
      reason =
          switch (sqlite.getResultCode()) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE -> "disk-full";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "file-damaged";
            default -> reason;
          };
    }
    return new OutboxBroken(reason, e);
  }

  @Override
  public void close() {
    try (Connection _ = connection) {
      connection = null;
    } catch (SQLException e) {
      // It was broken before; the next use opens the file anew.
    }
  }
}
