package org.anxu.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The journal in one SQLite file, in WAL mode; every append is synced before it returns. */
public final class SqliteJournal implements Journal {
  private static final Logger log = LoggerFactory.getLogger(SqliteJournal.class);
  private static final byte[] BEFORE_THE_FIRST = new byte[32];

  /** How an append reaches the disk. */
  public enum Durability {
    /** The append returns when the disk has it. The only one a hall runs with. */
    FULL,
    /** Left to the operating system: what the durability check must be able to catch. */
    OFF
  }

  private final Path file;
  private final Connection connection;
  private long last;
  private byte[] lastHash = BEFORE_THE_FIRST;

  /**
   * Opens the journal, or makes an empty one.
   *
   * @throws JournalUnavailable if the file cannot be opened or is no journal
   */
  public SqliteJournal(Path file, Durability durability) throws JournalUnavailable {
    this.file = file;
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = " + durability);
        statement.execute("PRAGMA busy_timeout = 5000");
        statement.execute(
            """
            CREATE TABLE IF NOT EXISTS entry (
              sequence INTEGER PRIMARY KEY,
              time INTEGER NOT NULL,
              clock INTEGER NOT NULL,
              command TEXT NOT NULL,
              event TEXT NOT NULL,
              hash BLOB NOT NULL)\
            """);
        statement.execute(
            """
            CREATE TABLE IF NOT EXISTS answer (
              command TEXT PRIMARY KEY,
              content TEXT NOT NULL,
              answer TEXT NOT NULL) WITHOUT ROWID\
            """);
      }
      connection.setAutoCommit(false);
      readEnd();
    } catch (SQLException e) {
      throw unavailable("cannot be opened", e);
    }
  }

  private void readEnd() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1")) {
      if (row.next()) {
        last = row.getLong(1);
        lastHash = row.getBytes(2);
      } else {
        last = 0;
        lastHash = BEFORE_THE_FIRST;
      }
    }
    connection.rollback();
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public void append(long after, List<JournalEntry> entries, List<KeptAnswer> answers)
      throws JournalUnavailable {
    if (after != last) {
      throw new JournalUnavailable(
          file + " is at sequence " + last + ", not " + after + ": another writer was faster.");
    }
    try {
      byte[] hash = insertEntries(entries);
      insertAnswers(answers);
      if (entries.stream().anyMatch(entry -> entry.event() instanceof HallEvent.DayClosed)) {
        forgetAnswersButFor(answers);
      }
      connection.commit();
      last += entries.size();
      lastHash = hash;
    } catch (SQLException e) {
      JournalUnavailable failure = unavailable("cannot be written", e);
      rollback(failure);
      throw failure;
    }
  }

  private byte[] insertEntries(List<JournalEntry> entries) throws SQLException {
    byte[] hash = lastHash;
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)")) {
      long expected = last;
      for (JournalEntry entry : entries) {
        if (entry.sequence() != ++expected) {
          throw new IllegalArgumentException(
              "entry " + entry.sequence() + " where " + expected + " is next");
        }
        String json = EventCodec.write(entry.event());
        hash = EventCodec.chain(hash, entry, json);
        insert.setLong(1, entry.sequence());
        insert.setLong(2, entry.time().toEpochMilli());
        insert.setLong(3, entry.clock().toEpochMilli());
        insert.setString(4, entry.command().value());
        insert.setString(5, json);
        insert.setBytes(6, hash);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return hash;
  }

  private void insertAnswers(List<KeptAnswer> answers) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO answer VALUES (?, ?, ?)")) {
      for (KeptAnswer answer : answers) {
        insert.setString(1, answer.command().value());
        insert.setString(2, answer.content());
        insert.setString(3, EventCodec.write(answer.answer()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Answers are kept until the day's end; those of the closing itself outlive it. */
  private void forgetAnswersButFor(List<KeptAnswer> latest) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM answer");
    }
    insertAnswers(latest);
  }

  private void rollback(JournalUnavailable failure) {
    try {
      connection.rollback();
      readEnd();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void replay(Consumer<JournalEntry> reader) throws JournalUnavailable {
    byte[] hash = BEFORE_THE_FIRST;
    long expected = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT sequence, time, clock, command, event, hash FROM entry ORDER BY sequence")) {
      while (row.next()) {
        JournalEntry entry = read(row);
        hash = EventCodec.chain(hash, entry, row.getString(5));
        if (entry.sequence() != ++expected || !Arrays.equals(hash, row.getBytes(6))) {
          throw broken(expected, "the chain of hashes does not hold", null);
        }
        try {
          reader.accept(entry);
        } catch (IllegalStateException e) {
          throw broken(expected, e.getMessage(), e);
        }
      }
      connection.rollback();
    } catch (SQLException e) {
      throw unavailable("cannot be read", e);
    } catch (JacksonException | IllegalArgumentException e) {
      throw broken(expected + 1, "it is not an event: " + e.getMessage(), e);
    }
  }

  private static JournalEntry read(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        Instant.ofEpochMilli(row.getLong(3)),
        new CommandId(row.getString(4)),
        EventCodec.readEvent(row.getString(5)));
  }

  @Override
  public List<KeptAnswer> answers() throws JournalUnavailable {
    List<KeptAnswer> answers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT command, content, answer FROM answer")) {
      while (row.next()) {
        answers.add(
            new KeptAnswer(
                new CommandId(row.getString(1)),
                row.getString(2),
                EventCodec.readAnswer(row.getString(3))));
      }
      connection.rollback();
    } catch (SQLException e) {
      throw unavailable("cannot be read", e);
    }
    return answers;
  }

  private JournalUnavailable broken(
      long sequence, @Nullable String what, @Nullable Throwable cause) {
    String message =
        "The journal "
            + file
            + " is broken at sequence "
            + sequence
            + ": "
            + what
            + ". Do not go on with it; restore a backup and keep this file for the inquiry.";
    return cause == null ? new JournalUnavailable(message) : new JournalUnavailable(message, cause);
  }

  private JournalUnavailable unavailable(String what, SQLException cause) {
    return new JournalUnavailable(
        "The journal "
            + file
            + " "
            + what
            + " ("
            + cause.getMessage()
            + "). Check that the disk has room and that the folder can be written; nothing that was"
            + " answered is lost.",
        cause);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      log.warn("the journal {} did not close cleanly; it heals at the next start", file, e);
    }
  }
}
