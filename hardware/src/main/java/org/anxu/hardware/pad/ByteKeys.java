package org.anxu.hardware.pad;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A pad that sends one byte for each key. */
final class ByteKeys implements PadParser {
  private static final List<String> NAMES =
      IntStream.range(0, 256).mapToObj(b -> String.format("0x%02X", b)).toList();

  @Override
  public List<KeyStroke> feed(byte[] bytes) {
    List<KeyStroke> strokes = new ArrayList<>(bytes.length);
    for (byte b : bytes) {
      strokes.add(KeyStroke.down(NAMES.get(b & 0xFF)));
    }
    return strokes;
  }

  @Override
  public List<KeyStroke> silence() {
    return List.of();
  }

  @Override
  public boolean tellsRelease() {
    return false;
  }

  @Override
  public void reset() {
    // Every byte is whole.
  }
}
