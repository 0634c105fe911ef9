package org.anxu.server.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.anxu.server.hall.HallEvent;

/**
 * The hash of the last closing of a day: kept outside, it shows later whether a journal was cut
 * short or written anew.
 *
 * @param day the service day that was closed
 * @param sequence the entry of the closing
 * @param hash its hash, in 64 hexadecimal digits
 */
public record ClosingDigest(LocalDate day, long sequence, String hash) {
  static Optional<ClosingDigest> read(Connection connection) throws SQLException {
    try (PreparedStatement closing =
            connection.prepareStatement(
                "SELECT sequence, hash FROM entry WHERE event LIKE '{\"type\":\"DayClosed\"%'"
                    + " ORDER BY sequence DESC LIMIT 1");
        ResultSet row = closing.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      long sequence = row.getLong(1);
      String hash = HexFormat.of().formatHex(row.getBytes(2));
      return dayOf(connection, sequence).map(day -> new ClosingDigest(day, sequence, hash));
    }
  }

  private static Optional<LocalDate> dayOf(Connection connection, long closing)
      throws SQLException {
    try (PreparedStatement opening =
        connection.prepareStatement(
            "SELECT event FROM entry WHERE sequence < ? AND event LIKE '{\"type\":\"DayOpened\"%'"
                + " ORDER BY sequence DESC LIMIT 1")) {
      opening.setLong(1, closing);
      try (ResultSet row = opening.executeQuery()) {
        return row.next()
                && EventCodec.readEvent(row.getString(1)) instanceof HallEvent.DayOpened opened
            ? Optional.of(opened.setup().day())
            : Optional.empty();
      }
    }
  }
}
