package org.anxu.hardware.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.anxu.hardware.dots.Raster;

/** A simulated printer's own drawing of QR codes: {@code 1D 28 6B pL pH 31 fn …}. */
final class QrSymbol {
  private static final int TYPE = 5;
  private static final int FUNCTION = 6;
  private static final int FIRST = 7;

  private final Consumer<Raster> paper;
  private int module = 3;
  private ErrorCorrectionLevel correction = ErrorCorrectionLevel.L;
  private String data = "";

  QrSymbol(Consumer<Raster> paper) {
    this.paper = paper;
  }

  /** Executes a whole command; false if it is not understood. */
  boolean take(byte[] b) {
    if (b.length <= FIRST || b[TYPE] != 0x31) {
      return false;
    }
    int value = b[FIRST] & 0xFF;
    return switch (b[FUNCTION]) {
      case 0x41 -> value == 0x32;
      case 0x43 -> {
        module = value;
        yield value >= 1 && value <= 16;
      }
      case 0x45 -> {
        correction =
            switch (value) {
              case 0x31 -> ErrorCorrectionLevel.M;
              case 0x32 -> ErrorCorrectionLevel.Q;
              case 0x33 -> ErrorCorrectionLevel.H;
              default -> ErrorCorrectionLevel.L;
            };
        yield value >= 0x30 && value <= 0x33;
      }
      case 0x50 -> {
        // Bytes go into the code as they are; what they mean is the reader's to guess.
        byte[] bytes = Arrays.copyOfRange(b, FIRST + 1, b.length);
        data = new String(bytes, StandardCharsets.ISO_8859_1);
        yield value == 0x30;
      }
      case 0x51 -> value == 0x30 && print();
      default -> false;
    };
  }

  private boolean print() {
    try {
      ByteMatrix matrix = Encoder.encode(data, correction).getMatrix();
      int side = matrix.getWidth() * module;
      int widthBytes = (side + 7) / 8;
      byte[] bits = new byte[widthBytes * side];
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          if (matrix.get(x / module, y / module) == 1) {
            bits[y * widthBytes + x / 8] |= (byte) (0x80 >> x % 8);
          }
        }
      }
      paper.accept(new Raster(widthBytes, side, bits));
      return true;
    } catch (WriterException | IllegalArgumentException _) {
      return false; // nothing stored, or too much: a printer prints nothing
    }
  }
}
