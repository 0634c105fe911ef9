package org.anxu.hardware.sign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The letters of the LED matrix in two sizes; all that a number is made of, and no more. */
final class MatrixLetters {
  private final Map<String, List<String>> rows = new HashMap<>();

  MatrixLetters() {
    try (InputStream in = MatrixLetters.class.getResourceAsStream("matrix-letters.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "matrix-letters.txt"), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" ");
          rows.put(parts[0] + parts[1], Arrays.asList(parts).subList(2, parts.length));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // part of the program: it is there or the build is broken
    }
  }

  /**
   * The number as dots, as large as the width allows: one letter a module, then closer, then small.
   * Null if it does not fit at all, or has a letter that is not known: half a number would mislead.
   */
  boolean @Nullable [][] draw(String text, int width) {
    for (Cut cut : Cut.values()) {
      int needed = text.length() * cut.pitch - cut.air;
      if (needed <= width) {
        return draw(text, width, (width - needed) / 2, cut);
      }
    }
    return null;
  }

  private boolean @Nullable [][] draw(String text, int width, int left, Cut cut) {
    boolean[][] dots = new boolean[MatrixPicture.HEIGHT][width];
    for (int i = 0; i < text.length(); i++) {
      List<String> letter = rows.get(cut.size + text.charAt(i));
      if (letter == null) {
        return null;
      }
      for (int y = 0; y < letter.size(); y++) {
        String row = letter.get(y);
        for (int x = 0; x < row.length(); x++) {
          dots[cut.top + y][left + i * cut.pitch + x] |= row.charAt(x) == '#';
        }
      }
    }
    return dots;
  }

  /** Every letter there is, for tests. */
  List<String> known() {
    return new ArrayList<>(rows.keySet());
  }

  /** How large, and how far apart. */
  private enum Cut {
    WIDE("large", 8, 3, 0),
    CLOSE("large", 6, 1, 0),
    SMALL("small", 4, 1, 1);

    private final String size;
    private final int pitch;
    private final int air;
    private final int top;

    Cut(String size, int pitch, int air, int top) {
      this.size = size;
      this.pitch = pitch;
      this.air = air;
      this.top = top;
    }
  }
}
