package org.anxu.hardware.contact;

import java.util.ArrayList;
import java.util.List;

/** Reads a contact board's lines from bytes in any pieces. What is no such line is skipped. */
final class PinLines {
  private static final int LONGEST = 16;

  private final StringBuilder line = new StringBuilder();
  private boolean skipping;

  /** The level of an input. */
  record Level(int pin, boolean closed) {}

  List<Level> feed(byte[] bytes) {
    List<Level> found = new ArrayList<>();
    for (byte b : bytes) {
      if (b == '\n' || b == '\r') {
        end(found);
      } else if (!skipping) {
        line.append((char) (b & 0xFF));
        skipping = line.length() > LONGEST;
      }
    }
    return found;
  }

  private void end(List<Level> found) {
    String[] parts = skipping ? new String[0] : line.toString().split(" ", -1);
    reset();
    boolean level =
        parts.length == 3
            && parts[0].equals("I")
            && parts[1].matches("[0-9]{1,2}")
            && parts[2].matches("[01]");
    if (level) {
      found.add(new Level(Integer.parseInt(parts[1]), parts[2].equals("1")));
    }
  }

  void reset() {
    line.setLength(0);
    skipping = false;
  }
}
