package org.anxu.server.rating;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anxu.protocol.ticketing.CategoryRatings;
import org.anxu.protocol.ticketing.LowRating;
import org.anxu.protocol.ticketing.RatingFigures;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.TicketId;
import org.anxu.server.journal.DurableFile;
import org.anxu.server.journal.JournalUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of ratings: a row for each service that ended, rated or not, so that earlier days can be
 * counted too. Used by one thread.
 */
final class RatingFile implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RatingFile.class);
  private static final int LEVELS = 5;

  private final Path file;
  private final Connection connection;

  /**
   * Opens the file, or makes an empty one.
   *
   * @throws JournalUnavailable if it cannot be opened
   */
  RatingFile(Path file) throws JournalUnavailable {
    this.file = file;
    try {
      connection =
          DurableFile.open(
              file,
              "CREATE TABLE IF NOT EXISTS step (ticket TEXT PRIMARY KEY, day TEXT NOT NULL, category"
                  + " TEXT NOT NULL, label TEXT NOT NULL, served INTEGER NOT NULL, level INTEGER,"
                  + " look_into INTEGER, first_time INTEGER, first_steady INTEGER)",
              "CREATE INDEX IF NOT EXISTS step_day ON step (day)");
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of ratings cannot be opened", e);
    }
  }

  /** Notes in one durable step what was served, and what is served again after an undo. */
  void note(LocalDate day, Collection<ServedStep> served, Collection<TicketId> servedAgain)
      throws JournalUnavailable {
    try {
      connection.setAutoCommit(false);
      try (PreparedStatement add =
              connection.prepareStatement(
                  "INSERT INTO step (ticket, day, category, label, served) VALUES (?, ?, ?, ?, 1)"
                      + " ON CONFLICT (ticket) DO UPDATE SET served = 1");
          PreparedStatement again =
              connection.prepareStatement("UPDATE step SET served = 0 WHERE ticket = ?")) {
        for (ServedStep step : served) {
          add.setString(1, step.ticket().value());
          add.setString(2, day.toString());
          add.setString(3, step.category().value());
          add.setString(4, step.label());
          add.executeUpdate();
        }
        for (TicketId ticket : servedAgain) {
          again.setString(1, ticket.value());
          again.executeUpdate();
        }
        connection.commit();
      } finally {
        // Ends a transaction that failed as well.
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  /** Keeps the rating of a step that was noted. */
  void keep(TicketId ticket, Rating rating) throws JournalUnavailable {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE step SET level = ?, look_into = ?, first_time = ?, first_steady = ?"
                + " WHERE ticket = ?")) {
      update.setInt(1, rating.level());
      update.setObject(2, rating.lookInto());
      update.setLong(3, rating.first().time().toEpochMilli());
      update.setLong(4, rating.first().steady().toMillis());
      update.setString(5, ticket.value());
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException(ticket + " is rated, but was not noted as served");
      }
    } catch (SQLException e) {
      throw unwritable(e);
    }
  }

  /** The steps noted as served on a day, each with its rating or null. */
  Map<TicketId, @Nullable Rating> steps(LocalDate day) throws JournalUnavailable {
    Map<TicketId, @Nullable Rating> found = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT ticket, level, look_into, first_time, first_steady FROM step"
                + " WHERE day = ? AND (served = 1 OR level IS NOT NULL)")) {
      select.setString(1, day.toString());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(TicketId.of(row.getString(1)), rating(row));
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return found;
  }

  private static @Nullable Rating rating(ResultSet row) throws SQLException {
    int level = row.getInt(2);
    if (row.wasNull()) {
      return null;
    }
    boolean lookInto = row.getBoolean(3);
    @Nullable Boolean answered = row.wasNull() ? null : lookInto;
    Moment first =
        new Moment(Instant.ofEpochMilli(row.getLong(4)), Duration.ofMillis(row.getLong(5)));
    return new Rating(level, answered, first);
  }

  /** What is counted of a day: services that ended, by category and level. */
  RatingFigures figures(LocalDate day) throws JournalUnavailable {
    // Index 0 counts those that were not rated.
    Map<String, int[]> counts = new TreeMap<>();
    List<LowRating> low = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT category, label, level, look_into FROM step WHERE day = ? AND served = 1"
                + " ORDER BY label, ticket")) {
      select.setString(1, day.toString());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String category = row.getString(1);
          int level = row.getInt(3);
          counts.computeIfAbsent(category, _ -> new int[LEVELS + 1])[level]++;
          if (row.getBoolean(4)) {
            low.add(new LowRating(row.getString(2), category, level));
          }
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    List<CategoryRatings> categories = new ArrayList<>();
    counts.forEach((category, of) ->
        categories.add(new CategoryRatings(category, of[5], of[4], of[3], of[2], of[1], of[0])));
    return new RatingFigures(day, categories, low);
  }

  private JournalUnavailable unreadable(SQLException e) {
    return JournalUnavailable.of(file, "of ratings cannot be read", e);
  }

  private JournalUnavailable unwritable(SQLException e) {
    return JournalUnavailable.of(file, "of ratings cannot be written", e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      log.warn("the ratings {} did not close cleanly; they heal at the next start", file, e);
    }
  }
}
