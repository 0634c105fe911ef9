package org.anxu.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Moment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tools.jackson.core.JacksonException;

/**
 * Reads the latest day out of the journal: what follows the closing of the day before. Where that
 * is stands in the table {@code day}, which is never believed: unless a closing stands right before
 * and the first opening of that day follows, the notes are made anew from the entries.
 */
final class DayReader {
  static final byte[] BEFORE_THE_FIRST = new byte[32];

  private static final Logger log = LoggerFactory.getLogger(DayReader.class);
  private static final String COLUMNS =
      "SELECT sequence, time, clock, steady, command, content, event, hash FROM entry ";

  private static final String WORD_OPENED = "{\"type\":\"DayOpened\"%";
  private static final String WORD_CLOSED = "{\"type\":\"DayClosed\"%";

  private final Path file;
  private final Connection connection;
  private long lastClosing;

  DayReader(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Notes where days begin, in the transaction that appends these entries. */
  void note(List<JournalEntry> entries) throws SQLException {
    for (JournalEntry entry : entries) {
      note(entry.event(), entry.sequence());
    }
  }

  private void note(HallEvent event, long sequence) throws SQLException {
    if (event instanceof HallEvent.DayClosed) {
      lastClosing = sequence;
    } else if (event instanceof HallEvent.DayOpened opened && !opened.reopened()) {
      note(opened, lastClosing + 1);
    }
  }

  private void note(HallEvent.DayOpened opened, long sequence) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT OR REPLACE INTO day VALUES (?, ?)")) {
      statement.setString(1, opened.setup().day().toString());
      statement.setLong(2, sequence);
      statement.executeUpdate();
    }
  }

  Optional<JournalEntry> entry(long sequence) throws JournalUnavailable {
    try (PreparedStatement statement =
        connection.prepareStatement(COLUMNS + "WHERE sequence = ?")) {
      statement.setLong(1, sequence);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "cannot be read", e);
    } catch (JacksonException | IllegalArgumentException e) {
      throw broken(sequence, "it is not an event: " + e.getMessage(), e);
    }
  }

  void replay(Consumer<JournalEntry> reader) throws SQLException, JournalUnavailable {
    long begin = noted();
    if (begin == 0) {
      begin = rebuiltAtOnce();
    }
    lastClosing = begin - 1;
    byte[] hash = hashOf(begin - 1);
    long expected = begin - 1;
    try (PreparedStatement statement =
        connection.prepareStatement(COLUMNS + "WHERE sequence >= ? ORDER BY sequence")) {
      statement.setLong(1, begin);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          JournalEntry entry = read(row);
          hash = EventCodec.chain(hash, entry, row.getString(7));
          if (entry.sequence() != ++expected || !Arrays.equals(hash, row.getBytes(8))) {
            throw broken(expected, "the chain of hashes does not hold", null);
          }
          if (entry.event() instanceof HallEvent.DayClosed) {
            lastClosing = entry.sequence();
          }
          hand(entry, reader);
        }
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw broken(expected + 1, "it is not an event: " + e.getMessage(), e);
    } catch (SQLiteException e) {
      if ((e.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code) {
        throw broken(expected + 1, "the file is damaged there (" + e.getMessage() + ")", e);
      }
      throw e;
    }
  }

  private void hand(JournalEntry entry, Consumer<JournalEntry> reader) throws JournalUnavailable {
    try {
      reader.accept(entry);
    } catch (IllegalStateException e) {
      throw broken(entry.sequence(), e.getMessage(), e);
    }
  }

  /** Where the latest day begins by the note, or 0 when the note is not to be believed. */
  private long noted() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT date, sequence FROM day ORDER BY date DESC LIMIT 1")) {
      return row.next() && begins(row.getString(1), row.getLong(2)) ? row.getLong(2) : 0;
    } catch (JacksonException | IllegalArgumentException e) {
      log.warn("the note of where the day begins leads to no event: {}", e.getMessage());
      return 0;
    }
  }

  private boolean begins(String date, long begin) throws SQLException {
    if (begin > 1
        && !(firstOf(WORD_CLOSED, begin - 1).orElse(null) instanceof Found(long at, var closing)
            && at == begin - 1
            && closing instanceof HallEvent.DayClosed)) {
      return false;
    }
    return firstOf(WORD_OPENED, begin).orElse(null) instanceof Found(long ignored, var opening)
        && opening instanceof HallEvent.DayOpened opened
        && !opened.reopened()
        && opened.setup().day().toString().equals(date);
  }

  private record Found(long sequence, HallEvent event) {}

  private Optional<Found> firstOf(String word, long from) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT sequence, event FROM entry WHERE sequence >= ? AND event LIKE ?"
                + " ORDER BY sequence LIMIT 1")) {
      statement.setLong(1, from);
      statement.setString(2, word);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Found(row.getLong(1), EventCodec.readEvent(row.getString(2))))
            : Optional.empty();
      }
    }
  }

  private long rebuiltAtOnce() throws SQLException, JournalUnavailable {
    try (Statement control = connection.createStatement()) {
      control.execute("BEGIN IMMEDIATE");
      try {
        long begin = rebuilt();
        control.execute("COMMIT");
        return begin;
      } catch (SQLException | JournalUnavailable e) {
        try {
          control.execute("ROLLBACK");
        } catch (SQLException ended) {
          e.addSuppressed(ended);
        }
        throw e;
      }
    }
  }

  /**
   * Makes the notes anew from the entries, and says where the latest day begins; 1 if none does.
   */
  private long rebuilt() throws SQLException, JournalUnavailable {
    long begin = 1;
    long sequence = 0;
    lastClosing = 0;
    try (Statement clearing = connection.createStatement();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT sequence, event FROM entry WHERE event LIKE ? OR event LIKE ?"
                    + " ORDER BY sequence")) {
      clearing.executeUpdate("DELETE FROM day");
      statement.setString(1, WORD_OPENED);
      statement.setString(2, WORD_CLOSED);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sequence = row.getLong(1);
          HallEvent event = EventCodec.readEvent(row.getString(2));
          if (event instanceof HallEvent.DayOpened opened && !opened.reopened()) {
            begin = lastClosing + 1;
          }
          note(event, sequence);
        }
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw broken(sequence, "it is not an event: " + e.getMessage(), e);
    }
    if (sequence > 0) {
      log.warn("the notes of where days begin were missing or wrong and were made anew");
    }
    return begin;
  }

  private byte[] hashOf(long sequence) throws SQLException, JournalUnavailable {
    if (sequence == 0) {
      return BEFORE_THE_FIRST;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT hash FROM entry WHERE sequence = ?")) {
      statement.setLong(1, sequence);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw broken(sequence, "the entry is missing", null);
        }
        return row.getBytes(1);
      }
    }
  }

  private static JournalEntry read(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong(1),
        new Moment(Instant.ofEpochMilli(row.getLong(2)), Duration.ofMillis(row.getLong(4))),
        Instant.ofEpochMilli(row.getLong(3)),
        new CommandId(row.getString(5)),
        row.getString(6),
        EventCodec.readEvent(row.getString(7)));
  }

  private JournalUnavailable broken(
      long sequence, @Nullable String what, @Nullable Throwable cause) {
    return JournalUnavailable.broken(file, sequence, what, cause);
  }
}
