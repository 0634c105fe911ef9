package org.anxu.hardware.printing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;

/** Turns slips into ESC/POS for paper of one width. */
final class EscPosEncoder {
  /** Rows sent as one picture: what a torn job leaves half open is at most one of these. */
  private static final int BAND = 24;

  private static final int DOTS_PER_COLUMN = 12;

  /** From line to line, for characters of 24 dots: with room between, which old eyes need. */
  private static final int LINE = 30;

  /** Dots above and below a rule. */
  private static final int ROOM_AT_RULE = 10;

  private static final int FEED_BEFORE_CUT = 3;

  private final int paperDots;

  EscPosEncoder(int paperDots) {
    this.paperDots = paperDots;
  }

  /**
   * @param bytes the whole job
   * @param cutEnd how many of them must have gone out for the slip to be cut
   */
  record Encoded(byte[] bytes, int cutEnd) {}

  /**
   * The bytes of one job: the slip, its cut, and the questions by which the printer confirms it.
   *
   * @param mend whether an earlier job ended in the middle and its paper has to be got rid of
   * @param job four bytes of 20 to 7E which the printer gives back
   * @throws IllegalArgumentException if a QR code does not fit the paper
   */
  Encoded encode(Slip slip, boolean mend, byte[] job) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (mend) {
      // Zeros fill a picture that was left open and mean nothing otherwise.
      out.writeBytes(new byte[BAND * ((paperDots + 7) / 8)]);
      put(out, 0x0A, 0x1D, 0x56, 0x42, FEED_BEFORE_CUT);
    }
    put(out, 0x1B, 0x40);
    out.writeBytes(EscPos.STATUS_BACK);
    put(out, 0x1C, 0x26);
    for (Slip.Line line : slip.lines()) {
      switch (line) {
        case Slip.Text text -> text(out, text);
        case Slip.QrCode code -> centred(out, QrRaster.of(code.content(), paperDots));
        case Slip.Rule _ -> {
          put(out, 0x1B, 0x4A, ROOM_AT_RULE);
          picture(out, rule());
          put(out, 0x1B, 0x4A, ROOM_AT_RULE);
        }
        case Slip.Feed feed -> put(out, 0x1B, 0x64, feed.lines());
      }
    }
    put(out, 0x1D, 0x56, 0x42, FEED_BEFORE_CUT);
    int cutEnd = out.size();
    out.writeBytes(EscPos.PROCESS_ID);
    out.writeBytes(job);
    out.writeBytes(EscPos.BUFFER_STATUS);
    return new Encoded(out.toByteArray(), cutEnd);
  }

  private void text(ByteArrayOutputStream out, Slip.Text text) {
    int factor = text.size().factor();
    align(out, text.alignment());
    size(out, factor);
    put(out, 0x1B, 0x33, Math.min(LINE * factor, 255));
    int columns = paperDots / (DOTS_PER_COLUMN * factor);
    for (String line : TextWrap.wrap(ChineseText.printable(text.text()), columns)) {
      out.writeBytes(ChineseText.encode(line));
      put(out, 0x0A);
    }
    put(out, 0x1B, 0x32);
    size(out, Size.NORMAL.factor());
    align(out, Alignment.LEFT);
  }

  private static void size(ByteArrayOutputStream out, int factor) {
    put(out, 0x1D, 0x21, (factor - 1) << 4 | factor - 1);
  }

  private static void align(ByteArrayOutputStream out, Alignment alignment) {
    put(
        out,
        0x1B,
        0x61,
        switch (alignment) {
          case LEFT -> 0;
          case CENTRE -> 1;
        });
  }

  private Raster rule() {
    int widthBytes = paperDots / 8;
    byte[] bits = new byte[2 * widthBytes];
    Arrays.fill(bits, (byte) 0xFF);
    return new Raster(widthBytes, 2, bits);
  }

  private static void centred(ByteArrayOutputStream out, Raster picture) {
    align(out, Alignment.CENTRE);
    picture(out, picture);
    align(out, Alignment.LEFT);
  }

  static void picture(ByteArrayOutputStream out, Raster picture) {
    for (int row = 0; row < picture.height(); row += BAND) {
      Raster band = picture.rows(row, Math.min(BAND, picture.height() - row));
      put(out, 0x1D, 0x76, 0x30, 0, band.widthBytes() & 0xFF, band.widthBytes() >> 8);
      put(out, band.height(), 0);
      out.writeBytes(harmless(band.bits()));
    }
  }

  /**
   * A printer looks for real-time commands (10 04, 10 05, 10 14) even inside pictures. 10 is a
   * single dot, which no QR code of ours has; in other pictures it gets a neighbour where it would
   * begin such a command.
   */
  private static byte[] harmless(byte[] bits) {
    for (int i = 0; i + 1 < bits.length; i++) {
      int next = bits[i + 1];
      if (bits[i] == 0x10 && (next == 0x04 || next == 0x05 || next == 0x14)) {
        bits[i] = 0x18;
      }
    }
    return bits;
  }

  private static void put(ByteArrayOutputStream out, int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
  }
}
