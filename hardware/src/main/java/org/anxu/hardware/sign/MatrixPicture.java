package org.anxu.hardware.sign;

import java.util.ArrayList;
import java.util.List;

/** What a chain of 8×8 modules shows: eight rows of dots. */
final class MatrixPicture {
  static final int HEIGHT = 8;

  private static final MatrixLetters LETTERS = new MatrixLetters();

  private final boolean[][] dots;

  private MatrixPicture(boolean[][] dots) {
    this.dots = dots;
  }

  /** Whether the content can be shown at that width. */
  static boolean fits(SignContent content, int modules) {
    return switch (content) {
      case SignContent.Called(String label, String _) -> LETTERS.draw(label, modules * 8) != null;
      case SignContent.Serving(String label) -> LETTERS.draw(label, modules * 8) != null;
      case SignContent.Paused _,
          SignContent.Closed _,
          SignContent.Blank _,
          SignContent.NoConnection _ ->
          true;
    };
  }

  static MatrixPicture of(SignContent content, boolean lit, int modules) {
    int width = modules * 8;
    return new MatrixPicture(
        switch (content) {
          case SignContent.Called(String label, String _) -> number(lit ? label : "", width);
          case SignContent.Serving(String label) -> number(label, width);
          case SignContent.Paused _ -> bars(width);
          case SignContent.Closed _ -> cross(width);
          case SignContent.Blank _ -> new boolean[HEIGHT][width];
          case SignContent.NoConnection _ -> number("-".repeat(modules), width);
        });
  }

  private static boolean[][] number(String label, int width) {
    boolean[][] drawn = LETTERS.draw(label, width);
    return drawn != null ? drawn : number("-".repeat(width / 8), width);
  }

  /** Two upright bars: a pause everywhere. */
  private static boolean[][] bars(int width) {
    boolean[][] dots = new boolean[HEIGHT][width];
    int middle = width / 2;
    for (boolean[] row : dots) {
      for (int x : new int[] {middle - 3, middle - 2, middle + 1, middle + 2}) {
        row[x] = true;
      }
    }
    return dots;
  }

  /** A cross: nobody is served here. */
  private static boolean[][] cross(int width) {
    boolean[][] dots = new boolean[HEIGHT][width];
    int left = width / 2 - HEIGHT / 2;
    for (int y = 0; y < HEIGHT; y++) {
      dots[y][left + y] = true;
      dots[y][left + HEIGHT - 1 - y] = true;
    }
    return dots;
  }

  /** The eight dots of a row of one module, the leftmost as the highest bit. */
  int bits(int row, int module) {
    int bits = 0;
    for (int x = 0; x < 8; x++) {
      bits = bits << 1 | (dots[row][module * 8 + x] ? 1 : 0);
    }
    return bits;
  }

  /** As lines of {@code #} and {@code .}, for pages and tests. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (boolean[] row : dots) {
      StringBuilder line = new StringBuilder();
      for (boolean dot : row) {
        line.append(dot ? '#' : '.');
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
