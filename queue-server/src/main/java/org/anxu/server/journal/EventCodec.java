package org.anxu.server.journal;

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
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.TicketId;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of events and answers, and the hash that chains entries. */
final class EventCodec {
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface Named {}

  private interface Plain {
    @JsonValue
    String value();
  }

  private static final JsonMapper MAPPER = mapper();

  private EventCodec() {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addMixIn(HallEvent.class, Named.class)
            .addMixIn(HallCommand.class, Named.class)
            .addMixIn(Answer.class, Named.class);
    for (Class<?> id :
        List.of(
            TicketId.class,
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

  static HallEvent readEvent(String json) {
    return MAPPER.readValue(json, HallEvent.class);
  }

  static String write(Answer answer) {
    return MAPPER.writerFor(Answer.class).writeValueAsString(answer);
  }

  static Answer readAnswer(String json) {
    return MAPPER.readValue(json, Answer.class);
  }

  /**
   * What a command says, digested. A ticket's id is made by the server anew for each try, so it is
   * no part of what the client said.
   */
  static String content(HallCommand command) {
    Object said =
        switch (command) {
          case HallCommand.IssueTicket issue -> List.of(issue.category(), issue.device());
          case HallCommand.OpenDay open -> open.setup().day();
          case HallCommand.EndIssuing end -> end;
          case HallCommand.CloseDay close -> close;
          case HallCommand.AtCounter atCounter -> atCounter;
        };
    String text = command.getClass().getSimpleName() + MAPPER.writeValueAsString(said);
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The hash of an entry: of the hash before it and of its canonical form. */
  static byte[] chain(byte[] before, JournalEntry entry, String json) {
    byte[] command = entry.command().value().getBytes(StandardCharsets.UTF_8);
    ByteBuffer head =
        ByteBuffer.allocate(3 * Long.BYTES + Integer.BYTES + command.length)
            .putLong(entry.sequence())
            .putLong(entry.time().toEpochMilli())
            .putLong(entry.clock().toEpochMilli())
            .putInt(command.length)
            .put(command);
    MessageDigest digest = sha256();
    digest.update(before);
    digest.update(head.array());
    digest.update(json.getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
