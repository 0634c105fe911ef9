package org.anxu.acceptance.simulation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal as a stranger reads it: from the file, by docs/journal-format.md, with none of the
 * server's code. Each reading goes on where the last one ended, and holds the end of the last one
 * against what stands there now.
 */
final class JournalFile {
  private static final int HASH_BYTES = 32;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private byte[] hash = new byte[HASH_BYTES];
  private long last;
  private long time;
  private String command = "";

  /**
   * What the journal holds of one command.
   *
   * @param type of its first event
   * @param event its first event
   * @param last the sequence of its last event
   */
  record Fact(String type, JsonNode event, long time, long last) {}

  JournalFile(Path file) {
    this.file = file;
  }

  /** Reads what is new; what was found wrong so far, best empty. */
  List<String> read() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT sequence, time, clock, steady, command, content, event, hash FROM entry"
                    + " WHERE sequence >= ? ORDER BY sequence")) {
      statement.setLong(1, last);
      try (ResultSet row = statement.executeQuery()) {
        if (last > 0 && !(row.next() && Arrays.equals(hash, row.getBytes(8)))) {
          wrong.add("what stood at sequence " + last + " before the kill is not there any more");
        }
        while (row.next()) {
          take(row);
        }
      }
    }
    return wrong;
  }

  private void take(ResultSet row) throws SQLException {
    long sequence = row.getLong(1);
    if (sequence != last + 1) {
      wrong.add("sequence " + sequence + " follows " + last);
    }
    byte[] computed = chained(row);
    if (!Arrays.equals(computed, row.getBytes(8))) {
      wrong.add("the chain does not hold at sequence " + sequence);
    }
    if (row.getLong(2) < time) {
      wrong.add("time goes back at sequence " + sequence);
    }
    String by = row.getString(5);
    JsonNode event = JSON.readTree(row.getString(7));
    @Nullable Fact earlier = facts.get(by);
    if (earlier != null && !by.equals(command)) {
      wrong.add("the command " + by + " acted twice, again at sequence " + sequence);
    }
    facts.put(
        by,
        earlier == null
            ? new Fact(event.path("type").asString(), event, row.getLong(2), sequence)
            : new Fact(earlier.type(), earlier.event(), earlier.time(), sequence));
    if (event.path("type").asString().equals("TicketIssued")) {
      number(event, sequence);
    }
    last = sequence;
    hash = computed;
    time = row.getLong(2);
    command = by;
  }

  private void number(JsonNode event, long sequence) {
    int number = event.path("number").path("number").asInt();
    Integer before = lastNumbers.put(event.path("category").asString(), number);
    if (number != (before == null ? 1 : before + 1)) {
      wrong.add("number " + number + " follows " + before + " at sequence " + sequence);
    }
  }

  private byte[] chained(ResultSet row) throws SQLException {
    byte[] by = row.getString(5).getBytes(StandardCharsets.UTF_8);
    byte[] content = row.getString(6).getBytes(StandardCharsets.UTF_8);
    ByteBuffer head =
        ByteBuffer.allocate(4 * Long.BYTES + 2 * Integer.BYTES + by.length + content.length)
            .putLong(row.getLong(1))
            .putLong(row.getLong(2))
            .putLong(row.getLong(3))
            .putLong(row.getLong(4))
            .putInt(by.length)
            .put(by)
            .putInt(content.length)
            .put(content);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(hash);
      digest.update(head.array());
      digest.update(row.getString(7).getBytes(StandardCharsets.UTF_8));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What the journal holds of a command. */
  @Nullable Fact of(String id) {
    return facts.get(id);
  }

  /** How many commands of clients it holds. */
  long commands() {
    return facts.keySet().stream().filter(id -> id.startsWith(Client.PREFIX)).count();
  }

  /** How many entries it has. */
  long entries() {
    return last;
  }
}
