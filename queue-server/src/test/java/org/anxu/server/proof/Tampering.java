package org.anxu.server.proof;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What somebody with the file in hand may do to a journal. */
final class Tampering implements AutoCloseable {
  private final Connection connection;

  Tampering(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  Tampering run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
    return this;
  }

  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** The first entry of a type. */
  long first(String type) throws SQLException {
    return number("SELECT min(sequence) FROM entry WHERE event LIKE '{\"type\":\"" + type + "\"%'");
  }

  /** Calculates every hash anew, as a forger of the whole would: afterwards the chain is whole. */
  Tampering chainAnew() throws SQLException {
    MessageDigest sha256 = RawEntry.sha256();
    List<RawEntry> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM entry ORDER BY sequence")) {
      byte[] before = RawEntry.BEFORE_THE_FIRST;
      while (row.next()) {
        RawEntry read =
            new RawEntry(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getBytes(5),
                row.getBytes(6),
                row.getBytes(7),
                before);
        before = read.chained(before, sha256);
        rows.add(
            new RawEntry(
                read.sequence(),
                read.time(),
                read.clock(),
                read.steady(),
                read.command(),
                read.content(),
                read.event(),
                before));
      }
    }
    connection.setAutoCommit(false);
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE entry SET hash = ? WHERE sequence = ?")) {
      for (RawEntry row : rows) {
        update.setBytes(1, row.hash());
        update.setLong(2, row.sequence());
        update.addBatch();
      }
      update.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
    return this;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
