package org.anxu.kiosk.outbox;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.protocol.ticketing.OfflineSeries;

/**
 * The kiosk's memory in one SQLite file, in WAL mode; what a method has kept is on the disk when it
 * returns. It holds no personal data. A file that cannot be opened or written is tried again at the
 * next call; a damaged one is left as it is.
 */
public final class Outbox implements AutoCloseable {
  private final OutboxFile file;

  /** An outbox in this folder; the file is made or opened at the first use. */
  public Outbox(Path folder) {
    this.file = new OutboxFile(folder.resolve("outbox.db"));
  }

  /** Keeps a touch before it is sent; one that is known stays as it is. */
  public synchronized void asked(IssueRequest touch, Instant at) throws OutboxBroken {
    file.run(
        "INSERT INTO touch VALUES (?, ?, ?, NULL, NULL, 'NONE') ON CONFLICT DO NOTHING",
        touch.commandId(),
        String.join(",", touch.matters()),
        at.toEpochMilli());
  }

  /** Keeps the ticket that a touch was answered with. */
  public synchronized void answered(String command, IssuedTicket ticket) throws OutboxBroken {
    file.run(
        "UPDATE touch SET ticket = ?, ticket_id = ? WHERE command = ?",
        Wire.encode(ticket),
        ticket.ticket(),
        command);
  }

  /** Forgets a touch that was refused: there is no ticket, and there will be none. */
  public synchronized void refused(String command) throws OutboxBroken {
    file.run("DELETE FROM touch WHERE command = ?", command);
  }

  /** Keeps what became of a ticket's slip. */
  public synchronized void slip(String ticket, KeptTouch.Slip slip) throws OutboxBroken {
    file.run("UPDATE touch SET slip = ? WHERE ticket_id = ?", slip.name(), ticket);
  }

  /** A touch, if it is known. */
  public synchronized Optional<KeptTouch> touch(String command) throws OutboxBroken {
    return touches("WHERE command = ?", command).stream().findFirst();
  }

  /** The touches whose customers may have neither seen a number nor got a slip, oldest first. */
  public synchronized List<KeptTouch> unfinished() throws OutboxBroken {
    return touches("WHERE slip IN ('NONE', 'PRINTING') ORDER BY asked, rowid");
  }

  private List<KeptTouch> touches(String which, Object... values) throws OutboxBroken {
    return file.read(
        "SELECT command, matters, asked, ticket, slip FROM touch " + which,
        row -> {
          byte[] ticket = row.getBytes(4);
          return new KeptTouch(
              row.getString(1),
              List.of(row.getString(2).split(",")),
              Instant.ofEpochMilli(row.getLong(3)),
              ticket == null ? null : decode(ticket, IssuedTicket.class),
              KeptTouch.Slip.valueOf(row.getString(5)));
        },
        values);
  }

  /**
   * Gives a ticket for a touch that the server did not answer: the next number of the kiosk's
   * series of the day, kept with the touch in one step. A touch has one offline ticket; asked again
   * for the same one, its first is given.
   */
  public synchronized OfflineTicket give(IssueRequest touch, Contact contact, BootClock clock)
      throws OutboxBroken {
    Optional<OfflineTicket> first = offlineOf(touch.commandId());
    if (first.isPresent()) {
      return first.get();
    }
    String mark = Objects.requireNonNull(contact.series().mark());
    LocalDate day = Objects.requireNonNull(contact.day());
    boolean rebooted = !clock.boot().equals(contact.boot());
    Duration now = clock.elapsed();
    int known = day.equals(contact.series().day()) ? contact.series().last() : 0;
    OfflineTicket ticket =
        new OfflineTicket(
            touch.commandId(),
            UUID.randomUUID().toString(),
            touch.matters(),
            mark,
            Math.max(known, lastNumber(mark, day)) + 1,
            day,
            contact.time(),
            clock.boot(),
            rebooted ? Duration.ZERO : now.minus(contact.elapsed()),
            now,
            rebooted);
    file.run(
        "INSERT INTO offline VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
        ticket.command(),
        ticket.visit(),
        String.join(",", ticket.matters()),
        mark,
        ticket.number(),
        day.toString(),
        ticket.lastContact().toString(),
        ticket.boot(),
        ticket.sinceContact().toMillis(),
        now.toMillis(),
        rebooted ? 1 : 0);
    return ticket;
  }

  /** The offline ticket of a touch, if it has one. */
  public synchronized Optional<OfflineTicket> offlineOf(String command) throws OutboxBroken {
    return offline("WHERE command = ?", command).stream().findFirst();
  }

  private int lastNumber(String mark, LocalDate day) throws OutboxBroken {
    return file.read(
            "SELECT coalesce(max(number), 0) FROM offline WHERE mark = ? AND day = ?",
            row -> row.getInt(1),
            mark,
            day.toString())
        .getFirst();
  }

  /** The tickets that wait to be reported, in the order they were given. */
  public synchronized List<OfflineTicket> waiting() throws OutboxBroken {
    return offline("WHERE state = 'WAITING' ORDER BY rowid");
  }

  /** Lets refused tickets be reported once more. */
  public synchronized void retryRefused() throws OutboxBroken {
    file.run("UPDATE offline SET state = 'WAITING' WHERE state = 'REFUSED'");
  }

  /** How many tickets the server refused or recorded as expired, since the day given. */
  public synchronized int lost(LocalDate since) throws OutboxBroken {
    return file.read(
            "SELECT count(*) FROM offline WHERE state IN ('REFUSED', 'EXPIRED') AND day >= ?",
            row -> row.getInt(1),
            since.toString())
        .getFirst();
  }

  /**
   * Keeps what became of a ticket.
   *
   * @param state JOINED, KNOWN, EXPIRED or REFUSED
   */
  public synchronized void joined(String command, String state) throws OutboxBroken {
    file.run("UPDATE offline SET state = ? WHERE command = ?", state, command);
  }

  private List<OfflineTicket> offline(String which, Object... values) throws OutboxBroken {
    return file.read("SELECT * FROM offline " + which, Outbox::offlineTicket, values);
  }

  private static OfflineTicket offlineTicket(ResultSet row) throws SQLException {
    return new OfflineTicket(
        row.getString("command"),
        row.getString("visit"),
        List.of(row.getString("matters").split(",")),
        row.getString("mark"),
        row.getInt("number"),
        LocalDate.parse(row.getString("day")),
        Instant.parse(row.getString("last_contact")),
        row.getString("boot"),
        Duration.ofMillis(row.getLong("since_contact")),
        Duration.ofMillis(row.getLong("given")),
        row.getInt("rebooted") == 1);
  }

  /** Keeps the last contact, and forgets what is settled and older than the day before. */
  public synchronized void heard(Contact contact) throws OutboxBroken {
    file.run(
        "INSERT OR REPLACE INTO contact VALUES (1, ?, ?, ?, ?, ?, ?)",
        contact.time().toString(),
        contact.boot(),
        contact.elapsed().toMillis(),
        Wire.encode(contact.catalogue()),
        Wire.encode(contact.board()),
        Wire.encode(contact.series()));
    long old = contact.time().minus(Duration.ofDays(2)).toEpochMilli();
    file.run("DELETE FROM touch WHERE asked < ?", old);
    file.run(
        "DELETE FROM offline WHERE state IN ('JOINED', 'KNOWN', 'EXPIRED') AND day < ?",
        LocalDate.ofInstant(Instant.ofEpochMilli(old), ZoneOffset.UTC).toString());
  }

  /** The last contact, if there was any. */
  public synchronized Optional<Contact> contact() throws OutboxBroken {
    return file
        .read(
            "SELECT time, boot, elapsed, catalogue, board, series FROM contact",
            row ->
                new Contact(
                    Instant.parse(row.getString(1)),
                    row.getString(2),
                    Duration.ofMillis(row.getLong(3)),
                    decode(row.getBytes(4), Catalogue.class),
                    decode(row.getBytes(5), BoardState.class),
                    decode(row.getBytes(6), OfflineSeries.class)))
        .stream()
        .findFirst();
  }

  private static <T> T decode(byte[] bytes, Class<T> type) throws SQLException {
    try {
      return Wire.decode(bytes, type);
    } catch (MalformedMessage e) {
      throw new SQLException("what was kept cannot be read", e);
    }
  }

  @Override
  public synchronized void close() {
    file.close();
  }
}
