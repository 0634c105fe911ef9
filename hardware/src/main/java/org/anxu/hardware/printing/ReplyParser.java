package org.anxu.hardware.printing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a printer's answers apart by their fixed bits, whatever the order they arrive in and
 * however they are cut into pieces. Bytes that fit nothing are skipped.
 */
final class ReplyParser {
  private static final int LONGEST_BLOCK = 80;

  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private int automaticLeft;

  /** Forgets a half answer, as after a new connection. */
  void reset() {
    block.reset();
    automaticLeft = 0;
  }

  List<Reply> feed(byte[] bytes) {
    List<Reply> replies = new ArrayList<>();
    for (byte b : bytes) {
      feed(b & 0xFF, replies);
    }
    return replies;
  }

  private void feed(int b, List<Reply> replies) {
    if ((b & 0x93) == 0x12) {
      // May come in the middle of anything; our process ids are made of letters unlike it.
      replies.add(new Reply.RealTime(b));
    } else if (automaticLeft > 0 && (b & 0x90) == 0) {
      block.write(b);
      automaticLeft--;
      if (automaticLeft == 0) {
        byte[] all = block.toByteArray();
        block.reset();
        replies.add(new Reply.Automatic(all[0], all[1], all[2]));
      }
    } else if (automaticLeft == 0 && block.size() > 0) {
      endBlock(b, replies);
    } else {
      begin(b, replies);
    }
  }

  private void begin(int b, List<Reply> replies) {
    reset();
    if ((b & 0x93) == 0x10) {
      block.write(b);
      automaticLeft = 3;
    } else if (b == 0x35 || b == 0x37 || b == 0x3B || b == 0x3D || b == 0x5F) {
      block.write(b);
    } else if ((b & 0x90) == 0) {
      replies.add(new Reply.BufferDone(b));
    }
  }

  private void endBlock(int b, List<Reply> replies) {
    if (b != 0) {
      block.write(b);
      if (block.size() > LONGEST_BLOCK) {
        reset();
      }
      return;
    }
    byte[] all = block.toByteArray();
    reset();
    if (all.length == 6 && all[0] == 0x37 && all[1] == 0x22) {
      replies.add(new Reply.Printed(new String(all, 2, 4, StandardCharsets.US_ASCII)));
    } else if (all.length == 2 && all[0] == 0x37 && all[1] == 0x25) {
      replies.add(new Reply.Forgotten());
    }
  }
}
