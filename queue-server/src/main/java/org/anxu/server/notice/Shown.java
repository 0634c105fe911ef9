package org.anxu.server.notice;

import java.time.Instant;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.Emergency;
import org.anxu.server.hall.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * What all public screens show beside the line.
 *
 * @param message a message, or null
 * @param alarm an emergency, or null
 */
public record Shown(@Nullable Message message, @Nullable Alarm alarm) {
  /** Nothing. */
  public static final Shown NOTHING = new Shown(null, null);

  /** A line of text until a time. */
  public record Message(String text, Instant until, OfficerId by) {}

  /** An emergency that somebody began. */
  public record Alarm(EmergencyKind kind, Instant since, OfficerId by) {}

  /** The message as a board tells it; it is typed in one language. */
  public @Nullable Words words() {
    return message == null ? null : new Words(message.text(), message.text());
  }

  /** The emergency as a board tells it. */
  public @Nullable Emergency emergency() {
    return alarm == null
        ? null
        : new Emergency(
            alarm.kind().name(), alarm.kind().title(), alarm.kind().text(), alarm.since());
  }

  /** The same at a later time, when a message may be over. */
  Shown at(Instant now) {
    return message != null && !now.isBefore(message.until()) ? new Shown(null, alarm) : this;
  }

  /**
   * The same after something was done.
   *
   * @param text the words of a message, or null when they were erased
   */
  Shown after(NoticeEntry entry, @Nullable String text) {
    return switch (entry.action()) {
      case MESSAGE ->
          new Shown(
              text == null || entry.until() == null
                  ? null
                  : new Message(text, entry.until(), entry.by().officer()),
              alarm);
      case END_MESSAGE -> new Shown(null, alarm);
      case EMERGENCY ->
          entry.kind() == null || alarm != null && alarm.kind() == entry.kind()
              ? this
              : new Shown(message, new Alarm(entry.kind(), entry.at(), entry.by().officer()));
      case END_EMERGENCY -> new Shown(message, null);
    };
  }
}
