package org.anxu.hardware.escpos;

import java.util.List;

/**
 * Answers of CUSTOM's kiosk printers: the full status is {@code 10 0F} and four bytes in which the
 * bit 10 is never set; the rest is as with Epson.
 */
final class CustomReplies extends ReplyParser {
  private static final int HEAD = 0x10;
  private static final int HEAD_SECOND = 0x0F;
  private static final int LENGTH = 6;

  private final EpsonReplies others = new EpsonReplies();
  private final int[] status = new int[LENGTH];
  private int held;
  private long skipped;

  @Override
  public void reset() {
    held = 0;
    others.reset();
  }

  @Override
  public long skipped() {
    return skipped + others.skipped();
  }

  @Override
  void feed(int b, List<Reply> replies) {
    if (b == HEAD) {
      skipped += held;
      held = 0;
      hold(b);
    } else if (held == 0) {
      others.feed(b, replies);
    } else if (held == 1 ? b == HEAD_SECOND : (b & HEAD) == 0) {
      hold(b);
      if (held == LENGTH) {
        held = 0;
        replies.add(new Reply.Full(status[2], status[3], status[4], status[5]));
      }
    } else {
      skipped += held;
      held = 0;
      others.feed(b, replies);
    }
  }

  private void hold(int b) {
    status[held] = b;
    held++;
  }
}
