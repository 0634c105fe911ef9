package org.anxu.hardware.pad;

import java.util.ArrayList;
import java.util.List;

/** A pad that sends a line of text for each key, ended by CR, LF, both, or silence. */
final class LineKeys implements PadParser {
  private static final int LONGEST = 16;

  private final StringBuilder line = new StringBuilder();
  private boolean skipping;

  @Override
  public List<KeyStroke> feed(byte[] bytes) {
    List<KeyStroke> strokes = new ArrayList<>();
    for (byte b : bytes) {
      if (b == '\r' || b == '\n') {
        end(strokes);
      } else if (!skipping) {
        line.append((char) (b & 0xFF));
        if (line.length() > LONGEST) {
          line.setLength(0);
          skipping = true;
          strokes.add(KeyStroke.noise());
        }
      }
    }
    return strokes;
  }

  private void end(List<KeyStroke> strokes) {
    String text = line.toString().strip();
    boolean told = skipping;
    reset();
    if (!told && !text.isEmpty()) {
      boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7F);
      strokes.add(plain ? KeyStroke.down(text) : KeyStroke.noise());
    }
  }

  @Override
  public List<KeyStroke> silence() {
    List<KeyStroke> strokes = new ArrayList<>();
    end(strokes);
    return strokes;
  }

  @Override
  public boolean tellsRelease() {
    return false;
  }

  @Override
  public void reset() {
    line.setLength(0);
    skipping = false;
  }
}
