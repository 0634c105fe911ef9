package org.anxu.server.access;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anxu.server.fleet.AccessDatabase;
import org.anxu.server.fleet.DataFolder;
import org.anxu.server.fleet.Secrets;
import org.anxu.server.hall.OfficerId;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts of staff. Passwords are made at random and shown once; of them only hashes are kept.
 * It is read at every question, so that a change by a command holds at once.
 */
public final class StaffAccounts {
  /** The number of the account that the first start makes. */
  public static final OfficerId FIRST_DIRECTOR = new OfficerId("director");

  /** The file that holds the first password, until somebody signs in with it. */
  public static final String FIRST_PASSWORD_FILE = "director-password.txt";

  /** The shortest password that a person may choose. */
  public static final int SHORTEST_PASSWORD = 10;

  // bcrypt reads no further.
  private static final int LONGEST_PASSWORD_BYTES = 72;

  /** How a removal ended. */
  public enum Removal {
    REMOVED,
    UNKNOWN,
    /** Refused: nobody could add accounts any more. */
    LAST_DIRECTOR
  }

  /** How a change of one's own password ended. */
  public enum Change {
    CHANGED,
    WRONG_PASSWORD,
    TOO_SHORT,
    TOO_LONG
  }

  /**
   * That somebody knew the password.
   *
   * @param caller who
   * @param generation stands for that password; another password of the account has another
   */
  public record SignedIn(Caller.StaffCaller caller, String generation) {}

  private final AccessDatabase database;
  private final DataFolder data;
  private final InstantSource clock;
  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
  // Compared with when there is no such account, so that the answer takes as long.
  private final String nobody = encoder.encode(Secrets.password());

  /** The accounts in that database; the first password's file is in that folder. */
  public StaffAccounts(AccessDatabase database, DataFolder data, InstantSource clock) {
    this.database = database;
    this.data = data;
    this.clock = clock;
  }

  /** Whether a word can be a staff number: letters, digits and hyphens, and a digit among them. */
  public static boolean isNumber(String word) {
    return word.matches("(?=.*[0-9])[A-Za-z0-9-]{1,32}");
  }

  /**
   * Adds an account and returns its password, shown nowhere again; empty if the number is in use.
   */
  public Optional<String> add(OfficerId number, Role role) {
    String password = Secrets.password();
    return insert(number, role, password) ? Optional.of(password) : Optional.empty();
  }

  private boolean insert(OfficerId number, Role role, String password) {
    String hash = encoder.encode(password);
    return database.call(connection ->
        update(
                connection,
                "INSERT INTO account (number, role, password, generation, changed)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                number.value(),
                role.name(),
                hash,
                generation(),
                clock.millis())
            == 1);
  }

  /** Gives an account a new random password and ends its sessions; empty if there is none. */
  public Optional<String> renew(OfficerId number) {
    String password = Secrets.password();
    boolean done = setPassword(number, password);
    forgetFirstPassword(number);
    return done ? Optional.of(password) : Optional.empty();
  }

  /** Changes a password by its owner; all sessions of the account end. */
  public Change change(OfficerId number, String old, String fresh) {
    if (fresh.length() < SHORTEST_PASSWORD) {
      return Change.TOO_SHORT;
    }
    if (fresh.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
      return Change.TOO_LONG;
    }
    if (signIn(number.value(), old).isEmpty() || !setPassword(number, fresh)) {
      return Change.WRONG_PASSWORD;
    }
    return Change.CHANGED;
  }

  private boolean setPassword(OfficerId number, String password) {
    String hash = encoder.encode(password);
    return database.call(connection ->
        update(
                connection,
                "UPDATE account SET password = ?, generation = ?, changed = ? WHERE number = ?",
                hash,
                generation(),
                clock.millis(),
                number.value())
            == 1);
  }

  /** Removes an account and ends its sessions. */
  public Removal remove(OfficerId number) {
    Removal removal =
        database.call(connection -> {
          int rows =
              update(
                  connection,
                  """
                  DELETE FROM account WHERE number = ? AND (role <> 'DIRECTOR' OR
                    (SELECT count(*) FROM account WHERE role = 'DIRECTOR') > 1)\
                  """,
                  number.value());
          if (rows == 1) {
            return Removal.REMOVED;
          }
          return read(connection, number.value()).isEmpty()
              ? Removal.UNKNOWN
              : Removal.LAST_DIRECTOR;
        });
    if (removal == Removal.REMOVED) {
      forgetFirstPassword(number);
    }
    return removal;
  }

  /** Who knows this password, if it is right. */
  public Optional<SignedIn> signIn(String number, String password) {
    Optional<Row> row = database.call(connection -> read(connection, number));
    boolean right = matches(password, row.map(Row::password).orElse(nobody));
    if (!right || row.isEmpty()) {
      return Optional.empty();
    }
    StaffAccount account = row.get().account();
    forgetFirstPassword(account.number());
    return Optional.of(
        new SignedIn(
            new Caller.StaffCaller(account.number(), account.role()), row.get().generation()));
  }

  private boolean matches(String password, String hash) {
    return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES
        && encoder.matches(password, hash);
  }

  /** Whether a sign-in still counts: the account is there, with the same password. */
  public boolean holds(SignedIn signedIn) {
    return database
        .call(connection -> read(connection, signedIn.caller().number().value()))
        .filter(row -> row.generation().equals(signedIn.generation()))
        .isPresent();
  }

  /** Every account, by number. */
  public List<StaffAccount> list() {
    return database.call(connection -> {
      try (PreparedStatement statement =
              connection.prepareStatement("SELECT * FROM account ORDER BY number");
          ResultSet result = statement.executeQuery()) {
        List<StaffAccount> accounts = new ArrayList<>();
        while (result.next()) {
          accounts.add(row(result).account());
        }
        return accounts;
      }
    });
  }

  /**
   * Makes the director's account if there is none, with its password in a file for its owner alone;
   * the file is written first, so that an interrupted start can be repeated.
   *
   * @return the password, if an account was made
   */
  public Optional<String> ensureDirector() {
    if (list().stream().anyMatch(account -> account.role() == Role.DIRECTOR)) {
      return Optional.empty();
    }
    String password = Secrets.password();
    data.writeSecret(FIRST_PASSWORD_FILE, password);
    if (!insert(FIRST_DIRECTOR, Role.DIRECTOR, password)) {
      throw new IllegalStateException(
          "the account '" + FIRST_DIRECTOR + "' is there, but not a director's");
    }
    return Optional.of(password);
  }

  private void forgetFirstPassword(OfficerId number) {
    if (number.equals(FIRST_DIRECTOR)) {
      data.forget(FIRST_PASSWORD_FILE);
    }
  }

  private static String generation() {
    return UUID.randomUUID().toString();
  }

  private record Row(StaffAccount account, String password, String generation) {}

  private static Optional<Row> read(Connection connection, String number) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT * FROM account WHERE number = ?")) {
      statement.setString(1, number);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(row(result)) : Optional.empty();
      }
    }
  }

  private static Row row(ResultSet result) throws SQLException {
    StaffAccount account =
        new StaffAccount(
            new OfficerId(result.getString("number")),
            Role.valueOf(result.getString("role")),
            Instant.ofEpochMilli(result.getLong("changed")));
    return new Row(account, result.getString("password"), result.getString("generation"));
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
