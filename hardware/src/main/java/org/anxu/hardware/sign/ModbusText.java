package org.anxu.hardware.sign;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.anxu.hardware.sign.ModbusSettings.Encoding;

/** What the registers of a Modbus sign hold for a content. */
final class ModbusText {
  private static final int DARK = 0xF;
  private static final int DASH = 0xA;
  private static final int LETTER_P = 0xE;

  /** Segments of the characters seven segments can show; a is bit 0, g bit 6. */
  private static final Map<Character, Integer> SEGMENTS = segments();

  private ModbusText() {}

  /** Whether the whole number can be shown. */
  static boolean fits(SignContent content, int registers, Encoding encoding) {
    int width = registers * encoding.characters();
    return text(content, true, width, encoding).length() <= width;
  }

  /** One value of 16 bits for each register; of content that fits. */
  static int[] registers(SignContent content, boolean lit, int registers, Encoding encoding) {
    int width = registers * encoding.characters();
    String text = text(content, lit, width, encoding);
    String padded = aligned(text, width, content, encoding);
    int[] values = new int[registers];
    for (int i = 0; i < width; i++) {
      int register = i / encoding.characters();
      char c = padded.charAt(i);
      values[register] =
          switch (encoding) {
            case ASCII -> values[register] << 8 | c;
            case BCD -> values[register] << 4 | nibble(c);
            case SEGMENTS -> SEGMENTS.getOrDefault(c, 0);
          };
    }
    return values;
  }

  private static String text(SignContent content, boolean lit, int width, Encoding encoding) {
    return switch (content) {
      case SignContent.Called(String label, String _) -> lit ? number(label, encoding) : "";
      case SignContent.Serving(String label) -> number(label, encoding);
      case SignContent.Paused _ -> word("PAUSED", "PAUS", "P", width, encoding);
      case SignContent.Closed _ -> word("CLOSED", "CLSD", "", width, encoding);
      case SignContent.Blank _ -> "";
      case SignContent.NoConnection _ -> "-".repeat(Math.min(width, 4));
    };
  }

  /** The longest form that fits; a sign of digits alone knows a P at most. */
  private static String word(
      String whole, String four, String letter, int width, Encoding encoding) {
    if (encoding == Encoding.BCD) {
      return letter;
    }
    if (whole.length() <= width) {
      return whole;
    }
    return four.length() <= width ? four : letter;
  }

  private static String number(String label, Encoding encoding) {
    String upper = label.toUpperCase(Locale.ROOT);
    return switch (encoding) {
      case ASCII -> upper.replaceAll("[^ -~]", "?");
      case BCD -> upper.replaceAll("[^0-9]", "");
      case SEGMENTS -> upper.replaceAll("[^0-9A-Z-]", "");
    };
  }

  /** Numbers stand at the right of signs of digits, and words at the left of those of letters. */
  private static String aligned(String text, int width, SignContent content, Encoding encoding) {
    boolean number =
        content instanceof SignContent.Called || content instanceof SignContent.Serving;
    String space = " ".repeat(width - text.length());
    return number && encoding != Encoding.ASCII ? space + text : text + space;
  }

  private static int nibble(char c) {
    return switch (c) {
      case '-' -> DASH;
      case 'P' -> LETTER_P;
      default -> c >= '0' && c <= '9' ? c - '0' : DARK;
    };
  }

  private static Map<Character, Integer> segments() {
    int[] digits = {0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F};
    // A b C d E F G H I J, then K to Z; what seven segments cannot show stands as near as it can.
    int[] letters = {
      0x77, 0x7C, 0x39, 0x5E, 0x79, 0x71, 0x3D, 0x76, 0x30, 0x1E, 0x75, 0x38, 0x37,
      0x54, 0x5C, 0x73, 0x67, 0x50, 0x6D, 0x78, 0x3E, 0x1C, 0x7E, 0x64, 0x6E, 0x5B
    };
    Map<Character, Integer> all = new HashMap<>();
    for (int i = 0; i < digits.length; i++) {
      all.put((char) ('0' + i), digits[i]);
    }
    for (int i = 0; i < letters.length; i++) {
      all.put((char) ('A' + i), letters[i]);
    }
    all.put('-', 0x40);
    return Map.copyOf(all);
  }
}
