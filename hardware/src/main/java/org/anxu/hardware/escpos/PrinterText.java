package org.anxu.hardware.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.anxu.hardware.escpos.PrinterProfile.Text;

/**
 * The characters a printer has itself. With a Chinese font: ASCII as it is, everything else as two
 * bytes of GB18030. Rarer characters have four bytes there; printers do not know them, so they have
 * to be drawn.
 */
public final class PrinterText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Text mode;
  private final int codePage;
  private final Charset charset;

  /** The characters of a printer with this profile. */
  public PrinterText(PrinterProfile profile) {
    this.mode = profile.text();
    this.codePage = profile.codePage();
    this.charset =
        switch (mode) {
          case GB18030 -> GB18030;
          case CODE_PAGE -> Objects.requireNonNull(profile.charset());
          case RASTER -> StandardCharsets.US_ASCII;
        };
  }

  /**
   * The text with everything that is no character (controls, which a printer could take for
   * commands, and halves of characters) replaced by a question mark; line breaks stay.
   */
  public static String clean(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> c != '\r')
        .forEach(c -> {
          boolean none =
              Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.SURROGATE;
          out.appendCodePoint(none ? '?' : c);
        });
    return out.toString();
  }

  /** Whether the printer has every character of a clean line. */
  public boolean has(String line) {
    return mode != Text.RASTER && line.codePoints().allMatch(this::has);
  }

  private boolean has(int c) {
    if (c < 0x80) {
      return true;
    }
    if (Character.getType(c) == Character.PRIVATE_USE) {
      return false; // has two bytes in GB18030, and no picture
    }
    return mode == Text.GB18030 ? bytes(c).length == 2 : charset.newEncoder().canEncode(letter(c));
  }

  /** How many columns of the printer's Latin width a character takes. */
  public int columns(int codePoint) {
    return codePoint < 0x80 || mode == Text.CODE_PAGE ? 1 : 2;
  }

  /** What puts the printer into the mode for these characters, once a job. */
  public byte[] begin() {
    return switch (mode) {
      case GB18030 -> EscPos.bytes("1C26");
      case CODE_PAGE -> new byte[] {0x1C, 0x2E, 0x1B, 0x74, (byte) codePage};
      case RASTER -> new byte[0];
    };
  }

  /** The bytes of a line that the printer has. */
  public byte[] encode(String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    line.codePoints().forEach(c -> out.writeBytes(bytes(c)));
    return out.toByteArray();
  }

  private byte[] bytes(int codePoint) {
    return letter(codePoint).getBytes(charset);
  }

  private static String letter(int codePoint) {
    return Character.toString(codePoint);
  }
}
