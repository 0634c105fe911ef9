package org.anxu.server.proof;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A row of the table {@code entry} as it stands in the file.
 *
 * @param sequence from 1, without gaps
 * @param time the journal's time, milliseconds since 1970
 * @param clock what the clock said, milliseconds since 1970
 * @param steady milliseconds since the journal began
 * @param command the id of the command, UTF-8
 * @param content a digest of the command's words, UTF-8; empty for what time alone has brought
 * @param event the event, JSON in UTF-8
 * @param hash the hash that is written beside it
 */
@SuppressWarnings("ArrayRecordComponent") // rows by the million, never compared or changed
record RawEntry(
    long sequence,
    long time,
    long clock,
    long steady,
    byte[] command,
    byte[] content,
    byte[] event,
    byte[] hash) {
  /** The hash before the first entry: 32 zero bytes. */
  static final byte[] BEFORE_THE_FIRST = new byte[32];

  /** The hash of this entry when the entry before has that hash. */
  byte[] chained(byte[] before, MessageDigest sha256) {
    ByteBuffer canonical =
        ByteBuffer.allocate(
                before.length + 4 * 8 + 4 + command.length + 4 + content.length + event.length)
            .put(before)
            .putLong(sequence)
            .putLong(time)
            .putLong(clock)
            .putLong(steady)
            .putInt(command.length)
            .put(command)
            .putInt(content.length)
            .put(content)
            .put(event);
    return sha256.digest(canonical.array());
  }

  /** What stands for a command's id in the table {@code past_command}. */
  static long shortened(byte[] command, MessageDigest sha256) {
    return ByteBuffer.wrap(sha256.digest(command)).getLong();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
