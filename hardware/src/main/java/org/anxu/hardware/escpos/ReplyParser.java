package org.anxu.hardware.escpos;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells a printer's answers apart, however they are cut into pieces. Bytes that fit nothing are
 * skipped and counted; whatever came before, the next whole answer that begins with a mark of its
 * own is understood. Holds at most one answer. Not for several threads.
 */
public abstract sealed class ReplyParser permits EpsonReplies, CustomReplies {
  /** The parser for printers that answer as this profile says. */
  public static ReplyParser of(PrinterProfile.Status status) {
    return switch (status) {
      case EPSON, NONE -> new EpsonReplies();
      case CUSTOM -> new CustomReplies();
    };
  }

  /** The answers that are complete with these bytes. */
  public final List<Reply> feed(byte[] bytes) {
    List<Reply> replies = new ArrayList<>();
    for (byte b : bytes) {
      feed(b & 0xFF, replies);
    }
    return replies;
  }

  abstract void feed(int b, List<Reply> replies);

  /** Forgets a half answer, as after a new connection. */
  public abstract void reset();

  /** How many bytes so far were part of no answer: noise on the line. */
  public abstract long skipped();
}
