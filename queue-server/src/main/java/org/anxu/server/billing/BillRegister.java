package org.anxu.server.billing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.JournalUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which bill came with which ticket today, in a file of its own beside the journal, which is never
 * changed and so holds nothing of it. A bill is known by a hash of its account under a secret of
 * the day; the account itself stands beside it for the officer and can be erased alone. With the
 * day all of it ends. For one caller at a time.
 */
public final class BillRegister implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BillRegister.class);
  private static final String HASH = "HmacSHA256";
  private static final int SALT_BYTES = 32;

  /**
   * A bill that came with a ticket.
   *
   * @param command the touch that brought it
   */
  public record Claim(CommandId command, VisitId visit) {}

  private final Path file;
  private final Connection connection;

  /**
   * Opens the file, or makes an empty one for its owner alone.
   *
   * @throws JournalUnavailable if it cannot be opened
   */
  public BillRegister(Path file) throws JournalUnavailable {
    this.file = file;
    try {
      makeForOwner(file);
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 5000");
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = FULL");
        // What is erased is overwritten, not only unlinked.
        statement.execute("PRAGMA secure_delete = ON");
        statement.execute(
            "CREATE TABLE IF NOT EXISTS salt (day TEXT PRIMARY KEY, value BLOB NOT NULL)");
        statement.execute(
            "CREATE TABLE IF NOT EXISTS claim (bill TEXT PRIMARY KEY, command TEXT NOT NULL,"
                + " visit TEXT NOT NULL)");
        statement.execute(
            "CREATE TABLE IF NOT EXISTS account (visit TEXT NOT NULL, place INTEGER NOT NULL,"
                + " number TEXT NOT NULL, PRIMARY KEY (visit, place))");
      }
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of bills cannot be opened", e);
    } catch (IOException e) {
      throw JournalUnavailable.of(file, "of bills cannot be made", e);
    }
  }

  private static void makeForOwner(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      log.debug("the bills are there already");
    }
  }

  /** Who came with this bill today, if anybody did. */
  public synchronized Optional<Claim> claimOf(LocalDate day, Account account)
      throws JournalUnavailable {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT command, visit FROM claim WHERE bill = ?")) {
      select.setString(1, hash(day, account));
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(
                new Claim(new CommandId(found.getString(1)), new VisitId(found.getString(2))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of bills cannot be read", e);
    }
  }

  /**
   * Notes that these bills come with this ticket; whatever they came with before no longer counts.
   * All of it is durable, or nothing.
   */
  public synchronized void claim(LocalDate day, List<Account> accounts, Claim claim)
      throws JournalUnavailable {
    try {
      connection.setAutoCommit(false);
      try (PreparedStatement bill =
              connection.prepareStatement("INSERT OR REPLACE INTO claim VALUES (?, ?, ?)");
          PreparedStatement note =
              connection.prepareStatement("INSERT OR REPLACE INTO account VALUES (?, ?, ?)")) {
        for (int i = 0; i < accounts.size(); i++) {
          bill.setString(1, hash(day, accounts.get(i)));
          bill.setString(2, claim.command().value());
          bill.setString(3, claim.visit().value());
          bill.executeUpdate();
          note.setString(1, claim.visit().value());
          note.setInt(2, i);
          note.setString(3, accounts.get(i).number());
          note.executeUpdate();
        }
        connection.commit();
      } finally {
        connection.rollback(); // of what an error has left; after the commit there is nothing
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of bills cannot be written", e);
    }
  }

  /** There is no such ticket after all. */
  public synchronized void release(VisitId visit) throws JournalUnavailable {
    try (PreparedStatement claims =
            connection.prepareStatement("DELETE FROM claim WHERE visit = ?");
        PreparedStatement accounts =
            connection.prepareStatement("DELETE FROM account WHERE visit = ?")) {
      claims.setString(1, visit.value());
      claims.executeUpdate();
      accounts.setString(1, visit.value());
      accounts.executeUpdate();
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of bills cannot be written", e);
    }
  }

  /** The accounts that a visit brought, as scanned; none once they were erased. */
  public synchronized List<Account> accountsOf(VisitId visit) throws JournalUnavailable {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT number FROM account WHERE visit = ? ORDER BY place")) {
      select.setString(1, visit.value());
      List<Account> accounts = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          accounts.add(new Account(found.getString(1)));
        }
      }
      return accounts;
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of bills cannot be read", e);
    }
  }

  /**
   * Erases the accounts; which bill has a ticket stays known by its hash until the day ends.
   *
   * @return how many there were
   */
  public synchronized int eraseAccounts() throws JournalUnavailable {
    return delete("DELETE FROM account");
  }

  /** The day has ended: nothing of it is kept. */
  synchronized void forgetAll() {
    try {
      delete("DELETE FROM account");
      delete("DELETE FROM claim");
      delete("DELETE FROM salt");
    } catch (JournalUnavailable e) {
      log.warn("the day's bills are still kept: {}", e.getMessage());
    }
  }

  private int delete(String what) throws JournalUnavailable {
    try (Statement statement = connection.createStatement()) {
      int deleted = statement.executeUpdate(what);
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      return deleted;
    } catch (SQLException e) {
      throw JournalUnavailable.of(file, "of bills cannot be written", e);
    }
  }

  private String hash(LocalDate day, Account account) throws SQLException {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(saltOf(day), HASH));
      return HexFormat.of()
          .formatHex(mac.doFinal(account.number().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HASH, e);
    }
  }

  /** The day's secret, made at its first bill; with it everything of another day goes. */
  private byte[] saltOf(LocalDate day) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT value FROM salt WHERE day = ?")) {
      select.setString(1, day.toString());
      try (ResultSet found = select.executeQuery()) {
        if (found.next()) {
          return found.getBytes(1);
        }
      }
    }
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    try (Statement old = connection.createStatement();
        PreparedStatement insert = connection.prepareStatement("INSERT INTO salt VALUES (?, ?)")) {
      old.execute("DELETE FROM salt");
      old.execute("DELETE FROM claim");
      old.execute("DELETE FROM account");
      insert.setString(1, day.toString());
      insert.setBytes(2, salt);
      insert.executeUpdate();
    }
    return salt;
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      log.warn("the bills {} did not close cleanly; they heal at the next start", file, e);
    }
  }
}
