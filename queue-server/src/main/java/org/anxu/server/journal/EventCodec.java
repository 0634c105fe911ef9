package org.anxu.server.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.VisitId;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of events, and the hash that chains entries. */
public final class EventCodec {
  private static final int CONTENT_BYTES = 16;

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface Named {}

  private interface Plain {
    @JsonValue
    String value();
  }

  private abstract static class PlainTicketId {
    @JsonCreator
    static TicketId of(String written) {
      throw new AssertionError("only its annotation is read: " + written);
    }

    @JsonValue
    abstract String value();
  }

  private static final JsonMapper MAPPER = mapper();

  private EventCodec() {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addMixIn(HallEvent.class, Named.class)
            .addMixIn(HallCommand.class, Named.class)
            .addMixIn(TicketId.class, PlainTicketId.class)
            .changeDefaultPropertyInclusion(
                usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL));
    for (Class<?> id :
        List.of(
            VisitId.class,
            NoteId.class,
            CategoryCode.class,
            CounterId.class,
            OfficerId.class,
            CommandId.class)) {
      builder.addMixIn(id, Plain.class);
    }
    return builder.build();
  }

  static String write(HallEvent event) {
    return MAPPER.writerFor(HallEvent.class).writeValueAsString(event);
  }

  /** Reads an event as it stands in the journal. */
  public static HallEvent readEvent(String json) {
    return MAPPER.readValue(json, HallEvent.class);
  }

  /**
   * A digest of what a command says, so that a repeat is told from a mistake. A visit's id is made
   * by the server anew for each try, so it is no part of what the client said; nor is the setup,
   * which the server reads from its catalogue.
   */
  static String content(HallCommand command) {
    Object said =
        switch (command) {
          case HallCommand.IssueTicket issue ->
              issue.by() == null
                  ? List.of(issue.matters(), issue.device())
                  : List.of(issue.matters(), issue.device(), issue.by());
          case HallCommand.JoinOffline join ->
              List.of(
                  join.matters(), join.number(), join.mark().kiosk(), join.mark().day().toString());
          case HallCommand.AdmitMark admit ->
              List.of(admit.category(), admit.kiosk(), admit.number(), admit.by());
          case HallCommand.OpenDay open -> List.of(open.setup().day(), open.by());
          case HallCommand ignored -> command;
        };
    String text = command.getClass().getSimpleName() + MAPPER.writeValueAsString(said);
    return HexFormat.of().formatHex(hash(text), 0, CONTENT_BYTES);
  }

  /** The hash of an entry: of the hash before it and of its canonical form. */
  static byte[] chain(byte[] before, JournalEntry entry, String json) {
    byte[] command = entry.command().value().getBytes(StandardCharsets.UTF_8);
    byte[] content = entry.content().getBytes(StandardCharsets.UTF_8);
    ByteBuffer head =
        ByteBuffer.allocate(4 * Long.BYTES + 2 * Integer.BYTES + command.length + content.length)
            .putLong(entry.sequence())
            .putLong(entry.at().time().toEpochMilli())
            .putLong(entry.clock().toEpochMilli())
            .putLong(entry.at().steady().toMillis())
            .putInt(command.length)
            .put(command)
            .putInt(content.length)
            .put(content);
    MessageDigest digest = sha256();
    digest.update(before);
    digest.update(head.array());
    digest.update(json.getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }

  /** The hash of a text. */
  static byte[] hash(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
