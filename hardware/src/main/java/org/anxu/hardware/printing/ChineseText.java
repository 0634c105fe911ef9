package org.anxu.hardware.printing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * Text as a printer's Chinese mode takes it: ASCII as it is, everything else as two bytes of
 * GB18030. What has no two-byte form (rare characters have four, and printers do not know them)
 * becomes a question mark, as do control characters, which could be taken for commands.
 */
final class ChineseText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private ChineseText() {}

  /** The text with every character that cannot be printed replaced by one question mark. */
  static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          boolean ascii = c >= 0x20 && c < 0x7F;
          if (ascii || c == '\n' || c > 0x7F && bytes(c).length == 2) {
            out.appendCodePoint(c);
          } else if (c != '\r') {
            out.append('?');
          }
        });
    return out.toString();
  }

  /** The bytes of printable text. */
  static byte[] encode(String printable) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printable.codePoints().forEach(c -> out.writeBytes(bytes(c)));
    return out.toByteArray();
  }

  private static byte[] bytes(int codePoint) {
    return Character.toString(codePoint).getBytes(GB18030);
  }
}
