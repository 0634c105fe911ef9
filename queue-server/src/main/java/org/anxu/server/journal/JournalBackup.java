package org.anxu.server.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import org.anxu.server.journal.JournalUnavailable.Trouble;

/**
 * Copies a journal while it is written. The copy is what stood in the journal at one moment, in one
 * file without a log beside it, and on the disk before it gets its name.
 */
public final class JournalBackup {
  private static final String HEAD =
      "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1";

  /**
   * The end of a journal.
   *
   * @param sequence the last sequence, 0 for an empty journal
   * @param hash the hash of that entry in hexadecimal, empty for an empty journal
   */
  public record Head(long sequence, String hash) {}

  private JournalBackup() {}

  /**
   * Makes the copy and looks through it.
   *
   * @param target a file that is not there yet
   * @return where the copy ends
   * @throws JournalUnavailable if it could not be made; then there is no target
   */
  public static Head write(Path journal, Path target) throws JournalUnavailable {
    if (!Files.exists(journal)) {
      throw new JournalUnavailable(
          Trouble.LOST, journal, "There is no journal " + journal + " to copy.", null);
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Head before = copy(journal, part);
      Head head = look(part, before);
      try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
        // SQLite leaves it to whoever asks to see a copy onto the disk.
        file.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return head;
    } catch (SQLException e) {
      throw JournalUnavailable.of(target, "could not be written as a copy of " + journal, e);
    } catch (IOException e) {
      throw JournalUnavailable.of(target, "could not be put in its place", e);
    } finally {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        // What it holds is no backup; a later one removes it first.
        part.toFile().deleteOnExit();
      }
    }
  }

  private static Head copy(Path journal, Path part) throws SQLException {
    try (Connection connection = reading(journal);
        PreparedStatement copying = connection.prepareStatement("VACUUM INTO ?")) {
      Head before = head(connection);
      copying.setString(1, part.toAbsolutePath().toString());
      copying.execute();
      return before;
    }
  }

  /** Entries that were there before the copying began must be in the copy, unchanged. */
  private static Head look(Path part, Head before) throws SQLException, JournalUnavailable {
    try (Connection connection = reading(part);
        Statement statement = connection.createStatement()) {
      try (ResultSet check = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!check.next() || !"ok".equals(check.getString(1))) {
          throw unlike(part, String.valueOf(check.getString(1)));
        }
      }
      if (before.sequence() > 0
          && !Arrays.equals(
              HexFormat.of().parseHex(before.hash()), hashOf(connection, before.sequence()))) {
        throw unlike(part, "sequence " + before.sequence() + " is another one");
      }
      return head(connection);
    }
  }

  private static byte[] hashOf(Connection connection, long sequence) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT hash FROM entry WHERE sequence = ?")) {
      statement.setLong(1, sequence);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    }
  }

  private static JournalUnavailable unlike(Path copy, String what) {
    return new JournalUnavailable(
        Trouble.UNUSABLE, copy, "The copy is not like the journal: " + what + ".", null);
  }

  private static Head head(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(HEAD)) {
      return row.next()
          ? new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)))
          : new Head(0, "");
    }
  }

  private static Connection reading(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro");
  }
}
