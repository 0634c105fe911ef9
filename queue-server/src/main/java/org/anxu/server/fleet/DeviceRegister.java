package org.anxu.server.fleet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxu.server.hall.CounterId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which devices there are, and whether a token is theirs. At every question it is asked whether the
 * file has changed since, and rows read before count only if not: a change by a command holds at
 * once.
 */
public final class DeviceRegister {
  private static final Logger log = LoggerFactory.getLogger(DeviceRegister.class);

  /** The server's own name at the broker; no device may have it. */
  public static final String SERVER = "queue-server";

  // A device that signs in often is noted once a minute, so that reads stay reads.
  private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);
  private static final String COLUMNS = "name, kind, counter, hash, added, seen, revoked, mark";
  private static final String FIND =
      "SELECT " + COLUMNS + " FROM device WHERE name = ? AND revoked IS NULL";

  private final AccessDatabase database;
  private final InstantSource clock;
  private final ProvenTokens proven = new ProvenTokens();

  /**
   * Rows of devices, by name, as the file had them at {@link #knownVersion}; used in calls only.
   */
  private final Map<String, Row> known = new HashMap<>();

  private long knownVersion = -1;

  /** The register in that database. */
  public DeviceRegister(AccessDatabase database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds a device and returns its token, which is shown nowhere again; empty if the name is in use.
   */
  public Optional<String> add(Device device) {
    if (device.name().equals(SERVER)) {
      return Optional.empty();
    }
    String token = Secrets.token(device.name());
    CounterId counter = device.counter();
    int rows =
        update(
            """
            INSERT INTO device (name, kind, counter, hash, added, mark) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, counter = excluded.counter,
              hash = excluded.hash, added = excluded.added, seen = NULL, revoked = NULL,
              mark = coalesce(excluded.mark, iif(excluded.kind = 'KIOSK', device.mark, NULL))
            WHERE device.revoked IS NOT NULL\
            """,
            device.name(),
            device.kind().name(),
            counter == null ? null : counter.value(),
            TokenHash.of(token),
            now(),
            device.mark());
    return rows == 1 ? Optional.of(token) : Optional.empty();
  }

  /**
   * The device that has a mark, also one that was removed: its slips of today bear it, so no other
   * kiosk gets it.
   */
  public Optional<String> bearerOf(String mark) {
    return rows("SELECT " + COLUMNS + " FROM device WHERE mark = ?", mark).stream()
        .map(row -> row.entry().device().name())
        .findFirst();
  }

  /** Every mark that a kiosk has or had, in order. */
  public List<String> marks() {
    return rows("SELECT " + COLUMNS + " FROM device WHERE mark IS NOT NULL ORDER BY mark").stream()
        .map(row -> String.valueOf(row.entry().device().mark()))
        .toList();
  }

  /** Gives a kiosk that has none its mark; false if there is no such kiosk, or it has one. */
  public boolean mark(String name, String mark) {
    return update(
            """
            UPDATE device SET mark = ? WHERE name = ? AND kind = 'KIOSK' AND mark IS NULL
              AND revoked IS NULL\
            """,
            mark,
            name)
        == 1;
  }

  /** Gives a device a new token; the old one ends. Empty if there is no such device. */
  public Optional<String> renew(String name) {
    String token = Secrets.token(name);
    int rows =
        update(
            "UPDATE device SET hash = ?, added = ?, seen = NULL WHERE name = ? AND revoked IS NULL",
            TokenHash.of(token),
            now(),
            name);
    return rows == 1 ? Optional.of(token) : Optional.empty();
  }

  /** Ends a device's token; false if there is no such device. */
  public boolean remove(String name) {
    return update("UPDATE device SET revoked = ? WHERE name = ? AND revoked IS NULL", now(), name)
        == 1;
  }

  /** Whose token this is, if anybody's. */
  public Optional<Grant> authenticate(String token) {
    int dot = token.indexOf('.');
    if (dot < 1 || token.length() > 128) {
      return Optional.empty();
    }
    String name = token.substring(0, dot);
    Optional<Row> row = find(name).filter(found -> proven.matches(token, found.hash()));
    row.ifPresent(this::noteSeen);
    return row.map(found -> new Grant(found.entry().device(), found.hash()));
  }

  /** Whether the token of this grant still counts: neither removed nor renewed. */
  public boolean holds(Grant grant) {
    return find(grant.device().name()).filter(row -> row.hash().equals(grant.mark())).isPresent();
  }

  /** Every device there was, by name. */
  public List<RegisteredDevice> list() {
    return rows("SELECT " + COLUMNS + " FROM device ORDER BY name").stream()
        .map(Row::entry)
        .toList();
  }

  /** The devices whose tokens count, by name; the mark of each is a row of a password file. */
  public List<Grant> grants() {
    return rows("SELECT " + COLUMNS + " FROM device WHERE revoked IS NULL ORDER BY name").stream()
        .map(row -> new Grant(row.entry().device(), row.hash()))
        .toList();
  }

  private void noteSeen(Row row) {
    Instant seen = row.entry().seen();
    if (seen == null || seen.plus(SEEN_PRECISION).isBefore(clock.instant())) {
      try {
        update(
            "UPDATE device SET seen = ? WHERE name = ? AND hash = ?",
            now(),
            row.entry().device().name(),
            row.hash());
      } catch (AccessUnavailable e) {
        // Who it is, is known; a full disk must not make the device a stranger.
        log.warn("when {} was last seen is not noted: {}", row.entry().device(), e.getMessage());
      }
    }
  }

  private Optional<Row> find(String name) {
    return database.call(connection -> {
      long version = database.version();
      if (version != knownVersion) {
        known.clear();
        knownVersion = version;
      }
      Row row = known.get(name);
      if (row == null) {
        row = first(read(connection, FIND, name));
        if (row != null) {
          known.put(name, row); // strangers' names are not kept
        }
      }
      return Optional.ofNullable(row);
    });
  }

  private static @Nullable Row first(List<Row> rows) {
    return rows.isEmpty() ? null : rows.getFirst();
  }

  private record Row(RegisteredDevice entry, String hash) {}

  private List<Row> rows(String sql, Object... values) {
    return database.call(connection -> read(connection, sql, values));
  }

  private static List<Row> read(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet result = statement.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row(result));
        }
        return rows;
      }
    }
  }

  private int update(String sql, @Nullable Object... values) {
    return database.call(connection -> {
      known.clear(); // the file's version tells of others' changes only
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(statement, values);
        return statement.executeUpdate();
      }
    });
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static Row row(ResultSet result) throws SQLException {
    String counter = result.getString("counter");
    Device device =
        new Device(
            result.getString("name"),
            DeviceKind.valueOf(result.getString("kind")),
            counter == null ? null : new CounterId(counter),
            result.getString("mark"));
    return new Row(
        new RegisteredDevice(
            device,
            Instant.ofEpochMilli(result.getLong("added")),
            time(result, "seen"),
            time(result, "revoked")),
        result.getString("hash"));
  }

  private static @Nullable Instant time(ResultSet result, String column) throws SQLException {
    long millis = result.getLong(column);
    return result.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private long now() {
    return clock.millis();
  }
}
