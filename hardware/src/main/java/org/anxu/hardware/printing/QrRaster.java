package org.anxu.hardware.printing;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Draws QR codes as dots, large enough for an old phone: a module is at least 4 dots (0.5 mm). */
final class QrRaster {
  private static final int QUIET = 4;
  private static final int SMALLEST_MODULE = 4;
  private static final int LARGEST_MODULE = 8;
  private static final int COMFORTABLE_WIDTH = 264; // 33 mm

  private QrRaster() {}

  /**
   * @throws IllegalArgumentException if the content cannot be read off paper this wide
   */
  static Raster of(String content, int paperDots) {
    ByteMatrix matrix = matrix(content);
    int modules = matrix.getWidth() + 2 * QUIET;
    int module = Math.clamp(COMFORTABLE_WIDTH / modules, SMALLEST_MODULE, LARGEST_MODULE);
    int side = modules * module;
    if (side > paperDots) {
      throw new IllegalArgumentException(
          "a QR code of " + content.length() + " characters does not fit the paper");
    }
    int widthBytes = (side + 7) / 8;
    byte[] bits = new byte[widthBytes * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int column = x / module - QUIET;
        int row = y / module - QUIET;
        boolean inside =
            column >= 0 && row >= 0 && column < matrix.getWidth() && row < matrix.getHeight();
        if (inside && matrix.get(column, row) == 1) {
          bits[y * widthBytes + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return new Raster(widthBytes, side, bits);
  }

  private static ByteMatrix matrix(String content) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(content);
    // Named only where needed: some readers stumble over the mark that names a character set.
    Map<EncodeHintType, Object> hints =
        ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + content.length(), e);
    }
  }
}
