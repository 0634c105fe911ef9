package org.anxu.hardware.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Answers of Epson's kind, told apart by their fixed bits: real-time status {@code (b & 93) == 12},
 * status unasked {@code (b & 93) == 10} and three bytes with {@code (b & 90) == 0}, blocks from 35,
 * 37, 3B, 3D or 5F to 00, and single bytes with {@code (b & 90) == 0}.
 */
final class EpsonReplies extends ReplyParser {
  private static final int LONGEST_BLOCK = 80;
  private static final int PROCESS = 0x37;

  private final ByteArrayOutputStream begun = new ByteArrayOutputStream(LONGEST_BLOCK);
  private int automaticLeft;
  private long skipped;

  @Override
  public void reset() {
    begun.reset();
    automaticLeft = 0;
  }

  @Override
  public long skipped() {
    return skipped;
  }

  @Override
  void feed(int b, List<Reply> replies) {
    if ((b & 0x93) == 0x12) {
      // May come in the middle of anything; our process ids are made of letters unlike it.
      replies.add(new Reply.RealTime(b));
    } else if ((b & 0x93) == 0x10) {
      drop();
      begun.write(b);
      automaticLeft = 3;
    } else if (automaticLeft > 0) {
      automatic(b, replies);
    } else if (begun.size() > 0) {
      block(b, replies);
    } else {
      begin(b, replies);
    }
  }

  /** What has begun is no answer. */
  private void drop() {
    skipped += begun.size();
    reset();
  }

  private void automatic(int b, List<Reply> replies) {
    if ((b & 0x90) != 0) {
      drop();
      begin(b, replies);
      return;
    }
    begun.write(b);
    automaticLeft--;
    if (automaticLeft == 0) {
      byte[] all = begun.toByteArray();
      reset();
      replies.add(new Reply.Automatic(all[0], all[1], all[2]));
    }
  }

  private void begin(int b, List<Reply> replies) {
    if (b == 0x35 || b == PROCESS || b == 0x3B || b == 0x3D || b == 0x5F) {
      begun.write(b);
    } else if ((b & 0x90) == 0) {
      replies.add(new Reply.BufferDone(b));
    } else {
      skipped++;
    }
  }

  private void block(int b, List<Reply> replies) {
    if (b == 0) {
      endBlock(replies);
    } else if (b == PROCESS || b < 0x20 || begun.size() >= LONGEST_BLOCK) {
      // The end is lost: a confirmation that follows must not be lost with it.
      drop();
      begin(b, replies);
    } else {
      begun.write(b);
    }
  }

  private void endBlock(List<Reply> replies) {
    byte[] all = begun.toByteArray();
    boolean process = all[0] == PROCESS;
    if (process && all.length == 6 && all[1] == 0x22) {
      reset();
      replies.add(new Reply.Printed(new String(all, 2, 4, StandardCharsets.US_ASCII)));
    } else if (process && all.length == 2 && all[1] == 0x25) {
      reset();
      replies.add(new Reply.Forgotten());
    } else if (process) {
      begun.write(0);
      drop();
    } else {
      reset(); // a block of another kind, such as the printer's name
    }
  }
}
