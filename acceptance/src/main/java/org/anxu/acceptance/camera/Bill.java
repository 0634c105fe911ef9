package org.anxu.acceptance.camera;

/**
 * The paper that the code is printed on: white, with lines of print around the code's margin. Its
 * places are pixels of the frame before anything is turned, with the code's middle at the origin.
 */
final class Bill {
  /** Grey between ink (1) and paper (0); the table under the bill is in between. */
  private static final double TABLE = 0.55;

  private static final double LINE = 26;
  private static final double LETTER = 9;

  private final PrintedCode code;
  private final double module;
  private final double paperX;
  private final double paperY;

  Bill(PrintedCode code) {
    this.code = code;
    this.module = code.width() / code.modules().getWidth();
    this.paperX = code.width() / 2 + 170;
    this.paperY = code.height() / 2 + 130;
  }

  /** How much ink there is at a place. */
  double ink(double x, double y) {
    double left = x + code.width() / 2;
    double top = y + code.height() / 2;
    if (left >= 0 && left < code.width() && top >= 0 && top < code.height()) {
      int column = (int) (left / code.width() * code.modules().getWidth());
      int row = (int) (top / code.height() * code.modules().getHeight());
      return code.modules().get(column, row) ? 1 : 0;
    }
    if (Math.abs(x) > paperX || Math.abs(y) > paperY) {
      return TABLE;
    }
    double margin = code.bars() ? 10 * module : 4 * module;
    boolean nearCode =
        Math.abs(x) < code.width() / 2 + margin
            && Math.abs(y) < code.height() / 2 + (code.bars() ? 14 : margin);
    return nearCode ? 0 : print(x, y);
  }

  /** Something like lines of print: letters, gaps between words, ragged strokes. */
  private static double print(double x, double y) {
    int line = (int) Math.floor(y / LINE);
    double inLine = y - line * LINE;
    int letter = (int) Math.floor(x / LETTER);
    int hash = hash(letter, line);
    if (inLine < 6 || inLine > 20 || hash % 6 == 0) {
      return 0;
    }
    int stroke = (int) ((x - letter * LETTER) / 2) + 5 * (int) ((inLine - 6) / 2);
    return (hash(hash, stroke) & 3) == 0 ? 1 : 0;
  }

  private static int hash(int a, int b) {
    int mixed = a * 0x9E3779B1 ^ b * 0x85EBCA6B;
    mixed ^= mixed >>> 15;
    mixed *= 0x2C1B3C6D;
    return (mixed ^ mixed >>> 13) & 0x7FFFFFFF;
  }
}
