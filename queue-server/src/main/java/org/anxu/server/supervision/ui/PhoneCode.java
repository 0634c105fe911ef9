package org.anxu.server.supervision.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** An address as a code that a phone reads from the screen. */
final class PhoneCode {
  /** The modules of white that readers want around a code. */
  private static final int QUIET = 4;

  private PhoneCode() {}

  /** The code as a drawing of any size; the words beside it say what it is for. */
  static String svg(String address) {
    ByteMatrix dots = dots(address);
    int size = dots.getWidth() + 2 * QUIET;
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y) == 1) {
          dark.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        }
      }
    }
    return """
    <svg viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" \
    aria-hidden="true"><rect width="%1$d" height="%1$d" fill="#fff"></rect>\
    <path d="%2$s"></path></svg>\
    """
        .formatted(size, dark);
  }

  private static ByteMatrix dots(String address) {
    try {
      return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("no code holds an address so long: " + address, e);
    }
  }
}
