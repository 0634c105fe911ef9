package org.anxu.server.notice;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.journal.DurableFile;
import org.anxu.server.journal.JournalUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SQLite file {@code notices.db}: who had the public screens show what, only ever added to. */
final class NoticeLog implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(NoticeLog.class);

  private final Path file;
  private final Connection connection;

  /**
   * Opens the file, or makes an empty one.
   *
   * @throws JournalUnavailable if it cannot be opened
   */
  NoticeLog(Path file) throws JournalUnavailable {
    this.file = file;
    try {
      connection =
          DurableFile.open(
              file,
              """
              CREATE TABLE IF NOT EXISTS notice (
                sequence INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                at TEXT NOT NULL,
                action TEXT NOT NULL,
                until TEXT,
                kind TEXT,
                officer TEXT NOT NULL,
                post TEXT NOT NULL)\
              """);
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of notices cannot be opened", e);
    }
  }

  /**
   * Adds an entry, durably.
   *
   * @return false if there was one of that id before; then nothing has happened
   * @throws JournalUnavailable if it cannot be written
   */
  synchronized boolean add(NoticeEntry entry) throws JournalUnavailable {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO notice (id, at, action, until, kind, officer, post)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, entry.id().value());
      insert.setString(2, entry.at().toString());
      insert.setString(3, entry.action().name());
      insert.setString(4, entry.until() == null ? null : entry.until().toString());
      insert.setString(5, entry.kind() == null ? null : entry.kind().name());
      insert.setString(6, entry.by().officer().value());
      insert.setString(7, entry.by().post().name());
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of notices cannot be written", e);
    }
  }

  /**
   * All entries, the oldest first.
   *
   * @throws JournalUnavailable if they cannot be read
   */
  synchronized List<NoticeEntry> all() throws JournalUnavailable {
    List<NoticeEntry> all = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("SELECT * FROM notice ORDER BY sequence")) {
      while (row.next()) {
        all.add(read(row));
      }
      return all;
    } catch (SQLException | IllegalArgumentException e) {
      throw JournalUnavailable.of(file, "of notices cannot be read", e);
    }
  }

  private static NoticeEntry read(ResultSet row) throws SQLException {
    @Nullable String until = row.getString("until");
    @Nullable String kind = row.getString("kind");
    return new NoticeEntry(
        new CommandId(row.getString("id")),
        Instant.parse(row.getString("at")),
        NoticeAction.valueOf(row.getString("action")),
        until == null ? null : Instant.parse(until),
        kind == null ? null : EmergencyKind.valueOf(kind),
        new Actor(new OfficerId(row.getString("officer")), Post.valueOf(row.getString("post"))));
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      log.warn("the notices {} did not close cleanly; they heal at the next start", file, e);
    }
  }
}
