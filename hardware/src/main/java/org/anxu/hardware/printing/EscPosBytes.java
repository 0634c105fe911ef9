package org.anxu.hardware.printing;

import java.io.ByteArrayOutputStream;
import org.anxu.hardware.dots.Raster;

/** Commands as they are gathered for one job, and how much paper they take. */
final class EscPosBytes {
  /** Rows sent as one picture: what a torn job leaves half open is at most one of these. */
  static final int BAND = 24;

  private static final int MOST_FEED = 255;
  private static final int LARGEST_NATIVE_MODULE = 16;
  private static final int MOST_NATIVE_DATA = 1000;
  private static final int DOUBLED = 3;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int dots;
  private int lastMark;

  void put(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
  }

  void put(byte[] bytes) {
    out.writeBytes(bytes);
  }

  /** Notes that so many dots of paper go by. */
  void takes(int more) {
    dots += more;
  }

  /** Notes that what comes next leaves a mark on the paper, and only when it is complete. */
  void mark() {
    lastMark = out.size();
  }

  /** How many bytes come before what leaves the last mark. */
  int lastMark() {
    return lastMark;
  }

  /** Feeds so many dots, without text before. */
  void feed(int more) {
    for (int left = more; left > 0; left -= MOST_FEED) {
      put(0x1B, 0x4A, Math.min(left, MOST_FEED));
    }
    takes(more);
  }

  void picture(Raster picture) {
    picture(picture, 0);
    takes(picture.height());
  }

  /** A picture that the printer makes twice as wide and high: a quarter of the bytes. */
  void pictureDoubled(Raster half) {
    picture(half, DOUBLED);
    takes(2 * half.height());
  }

  private void picture(Raster picture, int mode) {
    for (int row = 0; row < picture.height(); row += BAND) {
      mark();
      Raster band = picture.rows(row, Math.min(BAND, picture.height() - row));
      put(0x1D, 0x76, 0x30, mode, band.widthBytes() & 0xFF, band.widthBytes() >> 8);
      put(band.height(), 0);
      put(harmless(band.bits()));
    }
  }

  /**
   * A printer looks for real-time commands (10 04, 10 05, 10 14) even inside pictures. 10 is a
   * single dot; where it would begin such a command it gets a neighbour.
   */
  private static byte[] harmless(byte[] bits) {
    for (int i = 0; i + 1 < bits.length; i++) {
      if (bits[i] == 0x10 && beginsCommand(bits[i + 1])) {
        bits[i] = 0x18;
      }
    }
    return bits;
  }

  private static boolean beginsCommand(int second) {
    return second == 0x04 || second == 0x05 || second == 0x14;
  }

  /** Whether this can be given to the printer to draw without saying something else by it. */
  static boolean fitsNativeQr(byte[] data, int module) {
    boolean command = false;
    for (int i = 0; i + 1 < data.length; i++) {
      command |= data[i] == 0x10 && beginsCommand(data[i + 1]);
    }
    return !command && data.length <= MOST_NATIVE_DATA && module <= LARGEST_NATIVE_MODULE;
  }

  /** QR model 2, error correction M, drawn by the printer [Epson: {@code GS ( k}, cn 31]. */
  void nativeQr(byte[] data, int module) {
    int length = data.length + 3;
    put(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0);
    put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, module);
    put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31);
    put(0x1D, 0x28, 0x6B, length & 0xFF, length >> 8, 0x31, 0x50, 0x30);
    put(data);
    mark();
    put(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30);
  }

  int size() {
    return out.size();
  }

  int dots() {
    return dots;
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
