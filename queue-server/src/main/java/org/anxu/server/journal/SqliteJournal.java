package org.anxu.server.journal;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.anxu.server.hall.CommandId;
import org.anxu.server.journal.JournalUnavailable.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The journal in one SQLite file, in WAL mode; every append is synced before it returns. */
public final class SqliteJournal implements Journal {
  /** Which form of the file this program writes; see docs/journal-format.md. */
  static final int FORMAT = 1;

  private static final Logger log = LoggerFactory.getLogger(SqliteJournal.class);
  private static final String[] TABLES = {
    """
    CREATE TABLE IF NOT EXISTS entry (
      sequence INTEGER PRIMARY KEY,
      time INTEGER NOT NULL,
      clock INTEGER NOT NULL,
      steady INTEGER NOT NULL,
      command TEXT NOT NULL,
      content TEXT NOT NULL,
      event TEXT NOT NULL,
      hash BLOB NOT NULL)\
    """,
    "CREATE TABLE IF NOT EXISTS day (date TEXT PRIMARY KEY, sequence INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS past_command (id INTEGER PRIMARY KEY)"
  };

  /** How an append reaches the disk. */
  public enum Durability {
    /** The append returns when the disk has it. The only one a hall runs with. */
    FULL,
    /** Left to the operating system: what the durability check must be able to catch. */
    OFF
  }

  private final Path file;
  private final WriterLock lock;
  private final Connection connection;
  private final Connection reading;
  private final DayReader days;
  private final Statement control;
  private final PreparedStatement insert;
  private final PreparedStatement past;

  /**
   * Moving the log into the file takes the writer some ten milliseconds. At SQLite's usual 1,000
   * pages of 4 KB a rush would meet that every second; 32 MB of log cost a start no time.
   */
  private static final int PAGES_OF_LOG = 8_000;

  private long last;
  private byte[] lastHash = DayReader.BEFORE_THE_FIRST;

  /**
   * Opens the journal, or makes an empty one.
   *
   * @throws JournalUnavailable if the file cannot be opened or is no journal
   */
  public SqliteJournal(Path file, Durability durability) throws JournalUnavailable {
    this.file = file;
    lock = new WriterLock(file);
    lock.demandJournal();
    WalCheck.demandWhole(file);
    // What fails from here on leaves the connections open: closing the last one would write the
    // log into a file that may be evidence.
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        demandFormat(statement);
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = " + durability);
        statement.execute("PRAGMA busy_timeout = 5000");
        statement.execute("PRAGMA wal_autocheckpoint = " + PAGES_OF_LOG);
        for (String table : TABLES) {
          statement.execute(table);
        }
      }
      reading = DriverManager.getConnection("jdbc:sqlite:" + file);
      days = new DayReader(file, connection);
      control = connection.createStatement();
      insert = connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
      past = reading.prepareStatement("SELECT 1 FROM past_command WHERE id = ?");
      readEnd();
    } catch (SQLException e) {
      throw unavailable("cannot be opened", e);
    }
  }

  private void demandFormat(Statement statement) throws SQLException, JournalUnavailable {
    try (ResultSet tables =
        statement.executeQuery("SELECT count(*), sum(name = 'entry') FROM sqlite_master")) {
      if (tables.getInt(1) == 0) {
        statement.execute("PRAGMA user_version = " + FORMAT);
        return;
      }
      if (tables.getInt(2) == 0) {
        throw new JournalUnavailable(
            Trouble.NO_JOURNAL, file, file + " is a database of something else.", null);
      }
    }
    try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
      if (version.getInt(1) != FORMAT) {
        throw new JournalUnavailable(
            Trouble.OTHER_FORMAT,
            file,
            file
                + " is a journal of format "
                + version.getInt(1)
                + ", this program reads format "
                + FORMAT
                + ".",
            null);
      }
    }
  }

  private void readEnd() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1")) {
      boolean any = row.next();
      last = any ? row.getLong(1) : 0;
      lastHash = any ? row.getBytes(2) : DayReader.BEFORE_THE_FIRST;
    }
  }

  @Override
  public Optional<JournalEntry> lastEntry() throws JournalUnavailable {
    return days.entry(last);
  }

  @Override
  public void append(long after, List<JournalEntry> entries, Set<CommandId> pastNow)
      throws JournalUnavailable {
    if (after != last) {
      throw overtaken(after);
    }
    try {
      // Begun and ended in words, not by the driver: after a full disk SQLite itself has ended the
      // transaction, and the driver would believe that it goes on.
      control.execute("BEGIN IMMEDIATE");
      byte[] hash = insertEntries(entries);
      insertPast(pastNow);
      days.note(entries);
      control.execute("COMMIT");
      if (last == 0) {
        lock.begun();
      }
      last += entries.size();
      lastHash = hash;
    } catch (SQLException e) {
      boolean taken =
          e instanceof SQLiteException sqlite
              && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
                  || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT);
      JournalUnavailable failure = taken ? overtaken(after) : unavailable("cannot be written", e);
      rollback(failure);
      throw failure;
    }
  }

  private JournalUnavailable overtaken(long after) {
    return new JournalUnavailable(
        Trouble.OVERTAKEN,
        file,
        file + " no longer ends at sequence " + after + ": another program writes to it.",
        null);
  }

  private byte[] insertEntries(List<JournalEntry> entries) throws SQLException {
    byte[] hash = lastHash;
    long expected = last;
    for (JournalEntry entry : entries) {
      if (entry.sequence() != ++expected) {
        throw new IllegalArgumentException(
            "entry " + entry.sequence() + " where " + expected + " is next");
      }
      String json = EventCodec.write(entry.event());
      hash = EventCodec.chain(hash, entry, json);
      insert.setLong(1, entry.sequence());
      insert.setLong(2, entry.at().time().toEpochMilli());
      insert.setLong(3, entry.clock().toEpochMilli());
      insert.setLong(4, entry.at().steady().toMillis());
      insert.setString(5, entry.command().value());
      insert.setString(6, entry.content());
      insert.setString(7, json);
      insert.setBytes(8, hash);
      insert.addBatch();
    }
    insert.executeBatch();
    return hash;
  }

  private void insertPast(Set<CommandId> commands) throws SQLException {
    if (commands.isEmpty()) {
      return;
    }
    long[] ids = commands.stream().mapToLong(SqliteJournal::shortened).sorted().toArray();
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT OR IGNORE INTO past_command VALUES (?)")) {
      for (long id : ids) {
        statement.setLong(1, id);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Years of ids are kept by 64 bits of their hash, which is enough to tell them apart. */
  static long shortened(CommandId command) {
    return ByteBuffer.wrap(EventCodec.hash(command.value())).getLong();
  }

  @Override
  public boolean isPast(CommandId command) throws JournalUnavailable {
    try {
      past.setLong(1, shortened(command));
      try (ResultSet row = past.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw unavailable("cannot be read", e);
    }
  }

  @Override
  public Optional<ClosingDigest> lastClosing() throws JournalUnavailable {
    try {
      return ClosingDigest.read(reading);
    } catch (SQLException e) {
      throw unavailable("cannot be read", e);
    }
  }

  private void rollback(JournalUnavailable failure) {
    try {
      insert.clearBatch();
      control.execute("ROLLBACK");
    } catch (SQLException e) {
      // There is nothing to roll back: SQLite has done it.
      failure.addSuppressed(e);
    }
    try {
      readEnd();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void replayDay(Consumer<JournalEntry> reader) throws JournalUnavailable {
    try {
      days.replay(reader);
    } catch (SQLException e) {
      throw unavailable("cannot be read", e);
    }
  }

  private JournalUnavailable unavailable(String what, SQLException cause) {
    return JournalUnavailable.of(file, what, cause);
  }

  @Override
  public void close() {
    try {
      reading.close();
      connection.close();
      lock.close();
    } catch (SQLException e) {
      log.warn("the journal {} did not close cleanly; it heals at the next start", file, e);
    }
  }
}
